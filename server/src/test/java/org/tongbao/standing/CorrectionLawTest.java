package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.report.ValueStatus;
import org.tongbao.testing.IntegrationTest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A correction changes exactly what depends on it, over a tree of units as it is read from the
/// database: every figure of every unit, indicator and month before and after. The seed is fixed;
/// another one is one word away.
@IntegrationTest
class CorrectionLawTest {

    private static final Random CHANCE = new Random(20240229);
    private static final int CORRECTIONS = 6;
    private static final List<YearMonth> YEAR =
            IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(2025, month)).toList();

    @Autowired DSLContext dsl;
    @Autowired Standings standings;

    /// What one unit shows of one indicator at the end of one month.
    private record Place(String unit, String indicator, YearMonth month) {}

    /// @param toDate the year's sum, or the level held
    private record Shown(
            @Nullable BigDecimal ofMonth,
            @Nullable BigDecimal toDate,
            @Nullable BigDecimal toDateOfPlan) {}

    private record Correction(String unit, String indicator, YearMonth month, int by) {}

    @Test
    void aCorrectionChangesExactlyWhatDependsOnItOverTheTree() {
        var district = new District(dsl);
        var reported = reported(district);
        var leader = district.actor("", Role.LEADER);
        var before = shown(district, leader);
        assertThat(before.values().stream().filter(one -> one.toDate() != null).count())
                .as("figures to hold the corrections against")
                .isGreaterThan(100);
        for (var tries = 0; tries < CORRECTIONS; tries++) {
            var correction = correction(reported);
            district.correct(
                    correction.unit(),
                    correction.indicator(),
                    correction.month().toString(),
                    String.valueOf(correction.by()));
            var after = shown(district, leader);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            for (var place : before.keySet()) {
                assertThat(after.get(place))
                        .as("%s after %s", place, correction)
                        .isEqualTo(expected(place, before.get(place), correction, reported));
            }
            before = after;
        }
    }

    /// About two of three months of each town, and those of the district's own counts.
    private static Map<Place, Integer> reported(District district) {
        var reported = new HashMap<Place, Integer>();
        for (var month : YEAR) {
            for (var town : List.of("a", "b", "c")) {
                for (var indicator : List.of("patents", "stations")) {
                    if (month.getMonthValue() == 1 || CHANCE.nextInt(3) > 0) {
                        reported.put(new Place(town, indicator, month), 20 + CHANCE.nextInt(30));
                    }
                }
            }
            reported.put(new Place("", "handled", month), 20 + CHANCE.nextInt(30));
            reported.put(new Place("", "closed", month), 10 + CHANCE.nextInt(10));
        }
        reported.forEach((place, value) ->
                district.approve(
                        place.unit(),
                        place.indicator(),
                        place.month().toString(),
                        value.toString()));
        return reported;
    }

    private static Correction correction(Map<Place, Integer> reported) {
        var places =
                reported.keySet().stream().sorted(Comparator.comparing(Place::toString)).toList();
        var place = places.get(CHANCE.nextInt(places.size()));
        var by = 1 + CHANCE.nextInt(9);
        return new Correction(place.unit(), place.indicator(), place.month(), by);
    }

    private Map<Place, Shown> shown(District district, Actor leader) {
        var shown = new HashMap<Place, Shown>();
        for (var month : YEAR) {
            var question =
                    new StandingQuestion(district.code, month, null, null, null, null, null, null);
            for (var table : standings.of(leader, question).indicators()) {
                var indicator = table.indicator().code().substring(district.code.length() + 1);
                shown.put(new Place("total", indicator, month), shown(table.total()));
                Stream.concat(Stream.ofNullable(table.own()), table.rows().stream())
                        .forEach(row -> {
                            var unit = row.unit().code().substring(district.code.length());
                            shown.put(new Place(unit, indicator, month), shown(row.line()));
                        });
            }
        }
        return shown;
    }

    /// Of a rate its denominator: what was counted, not the quotient.
    private static Shown shown(StandingLine line) {
        if (line.indicator().kind() == IndicatorKind.RATE) {
            return new Shown(null, plain(line.denominator()), null);
        }
        var month = line.monthValue();
        return new Shown(
                month.status() == ValueStatus.REPORTED ? plain(month.value()) : null,
                plain(line.actual()),
                plain(line.planActual()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros();
    }

    /// Of the unit itself and the total above it the month and what lies behind it in the year; of
    /// everything else nothing.
    private static Shown expected(
            Place place, Shown before, Correction correction, Map<Place, Integer> reported) {
        var concerned =
                (place.unit().equals("total") || place.unit().equals(correction.unit()))
                        && feeds(correction.indicator(), place.indicator());
        if (!concerned || place.month().isBefore(correction.month())) {
            return before;
        }
        var stock = correction.indicator().equals("stations");
        var counts =
                !stock || level(correction, place.month(), reported).equals(correction.month());
        var inMonth = place.month().equals(correction.month());
        return new Shown(
                inMonth ? plus(before.ofMonth(), correction) : before.ofMonth(),
                counts ? plus(before.toDate(), correction) : before.toDate(),
                before.toDateOfPlan() != null && counts
                        ? plus(before.toDateOfPlan(), correction)
                        : before.toDateOfPlan());
    }

    private static boolean feeds(String corrected, String indicator) {
        return indicator.equals(corrected)
                || corrected.equals("handled") && indicator.equals("closure");
    }

    /// The month whose level is held at the end of another.
    private static YearMonth level(
            Correction correction, YearMonth at, Map<Place, Integer> reported) {
        return YEAR.reversed().stream()
                .filter(month -> !month.isAfter(at))
                .filter(month ->
                        reported.containsKey(
                                new Place(correction.unit(), correction.indicator(), month)))
                .findFirst()
                .orElseThrow();
    }

    /// What is not shown stays so: the sum of a month in which somebody is missing.
    private static @Nullable BigDecimal plus(@Nullable BigDecimal value, Correction correction) {
        return value == null ? null : plain(value.add(BigDecimal.valueOf(correction.by())));
    }
}

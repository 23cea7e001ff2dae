package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.indicator.UnitOfMeasure;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.population.Population;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Rates per 10,000 people and the population they are divided by.
class ResidentsTest {

    private static final YearMonth DECEMBER = YearMonth.of(2020, 12);
    private static final Member CITY = member("1/", null, OrgUnitLevel.CITY);
    private static final Member EAST = member("1/2/", CITY, OrgUnitLevel.DISTRICT);
    private static final Member WEST = member("1/3/", CITY, OrgUnitLevel.DISTRICT);
    private static final Member ZONE = member("1/4/", CITY, OrgUnitLevel.ZONE);
    private static final Family FAMILY = new Family(CITY.unit(), List.of(CITY, EAST, WEST, ZONE));

    /// 2472 ÷ 6.29 and 582 ÷ 1.51, both "end of 2020", rest on different populations.
    @Test
    void thePublishedRatesComeOutOfTheirOwnPopulations() {
        assertThat(rate("2472", 3_930_000)).isEqualByComparingTo("6.2900");
        assertThat(rate("582", 3_854_000)).isEqualByComparingTo("1.5101");
        assertThat(rate("2472", 3_854_000)).isEqualByComparingTo("6.4141");
    }

    @Test
    void theStatementInForceIsTheLastOneAtOrBeforeTheEnd() {
        var residents = residents(CITY, stated("2019-12-31", 100), stated("2020-12-31", 200));
        assertThat(persons(residents, CITY, YearMonth.of(2020, 11))).isEqualByComparingTo("100");
        assertThat(persons(residents, CITY, DECEMBER)).isEqualByComparingTo("200");
        assertThat(persons(residents, CITY, YearMonth.of(2019, 11))).isNull();
        assertThat(Objects.requireNonNull(residents.inForce(CITY, DECEMBER)).persons())
                .isEqualTo(200);
    }

    @Test
    void aZonesPeopleAreNeverAddedToThoseOnWhoseLandItLies() {
        var stated = new HashMap<UUID, List<Population>>();
        stated.put(EAST.unit().id(), List.of(stated("2020-12-31", 60)));
        stated.put(WEST.unit().id(), List.of(stated("2020-12-31", 40)));
        stated.put(ZONE.unit().id(), List.of(stated("2020-12-31", 7)));
        var residents = new Residents(FAMILY, stated);
        assertThat(persons(residents, CITY, DECEMBER)).isEqualByComparingTo("100");
        assertThat(persons(residents, ZONE, DECEMBER)).isEqualByComparingTo("7");
    }

    @Test
    void aSumWithoutOneChildIsNoSum() {
        var residents =
                new Residents(FAMILY, Map.of(EAST.unit().id(), List.of(stated("2020-12-31", 60))));
        assertThat(persons(residents, CITY, DECEMBER)).isNull();
    }

    @Test
    void ofSeveralUnitsTogetherItIsTheirSumWithoutZonesAndNoneWhereOneIsNotKnown() {
        var stated = new HashMap<UUID, List<Population>>();
        stated.put(EAST.unit().id(), List.of(stated("2020-12-31", 60)));
        stated.put(ZONE.unit().id(), List.of(stated("2020-12-31", 7)));
        var residents = new Residents(FAMILY, stated);
        assertThat(persons(residents, List.of(EAST, ZONE), DECEMBER)).isEqualByComparingTo("60");
        assertThat(persons(residents, List.of(EAST, WEST), DECEMBER)).isNull();
    }

    @Test
    void withoutAPopulationThereIsNothingToDivideByAndNeverAZero() {
        var progress = progress("582", new Residents(FAMILY, Map.of()));
        assertThat(progress.actual()).isNull();
        assertThat(progress.verdict()).isNull();
        assertThat(progress.note()).isEqualTo(StandingNote.NO_DENOMINATOR);
    }

    private static BigDecimal rate(String count, long persons) {
        return Objects.requireNonNull(
                progress(count, residents(CITY, stated("2020-12-31", persons))).actual());
    }

    private static Progress progress(String count, Residents residents) {
        var amount = new BigDecimal(count);
        var held =
                new UnitFigures(
                        amount,
                        Map.of(),
                        Map.of(DECEMBER, new Level(DECEMBER, amount)),
                        new TreeSet<>(Set.of(DECEMBER)),
                        Set.of(DECEMBER),
                        false,
                        false);
        var span = new Span(YearMonth.of(2020, 1), DECEMBER);
        var ratio =
                new Evidence.Ratio(
                        new Evidence.Counted(IndicatorKind.STOCK, 0, List.of(held)),
                        new Evidence.Counted(
                                IndicatorKind.STOCK,
                                0,
                                List.of(residents.of(List.of(CITY), span, DECEMBER))),
                        UnitOfMeasure.of("件/万人")
                                .shiftOf(UnitOfMeasure.of("件"), UnitOfMeasure.of("人")),
                        true);
        return ProgressRule.progress(ratio, null, Moment.withoutPlan(DECEMBER));
    }

    private static @Nullable BigDecimal persons(
            Residents residents, Member member, YearMonth month) {
        return persons(residents, List.of(member), month);
    }

    private static @Nullable BigDecimal persons(
            Residents residents, List<Member> units, YearMonth month) {
        return residents.of(units, new Span(month, month), month).month();
    }

    private static Residents residents(Member member, Population... stated) {
        return new Residents(FAMILY, Map.of(member.unit().id(), List.of(stated)));
    }

    private static Population stated(String asOf, long persons) {
        return new Population(LocalDate.parse(asOf), 1, persons, "test", Instant.EPOCH);
    }

    private static Member member(String path, @Nullable Member parent, OrgUnitLevel level) {
        return new Member(
                new OrgUnit(
                        UUID.randomUUID(), path, path, null, level, 1, null, new UnitPath(path)),
                parent == null ? null : parent.unit().id(),
                YearMonth.of(2000, 1),
                false,
                List.of());
    }
}

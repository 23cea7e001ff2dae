package org.tongbao.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.knownat.KnownAt;
import org.tongbao.knownat.Past;
import org.tongbao.report.Arrears;
import org.tongbao.standing.FarBehind;
import org.tongbao.standing.FarBehind.MonthEnd;
import org.tongbao.standing.Span;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the board together: what was not sent as it should, and what was far behind when each month
/// ended, by the rules of the standing. How many statements it takes depends neither on the months
/// nor on units, reports or indicators.
@Component
class ReadOversight {

    private static final int MOST_MONTHS = 36;

    private final Arrears arrears;
    private final FarBehind farBehind;
    private final KnownAt past;
    private final Clock clock;

    ReadOversight(Arrears arrears, FarBehind farBehind, KnownAt past, Clock clock) {
        this.arrears = arrears;
        this.farBehind = farBehind;
        this.past = past;
        this.clock = clock;
    }

    /// @param knownAt as it was known then, see [KnownAt#ask]; null for the present
    /// @throws BadUserInputException for a span that ends before it begins, is too long or has not
    ///   begun
    OversightBoard of(
            Actor actor, String unit, YearMonth from, YearMonth to, @Nullable Instant knownAt) {
        return past.ask(knownAt, unit, () -> read(actor, unit, from, to, knownAt));
    }

    private OversightBoard read(
            Actor actor, String unit, YearMonth from, YearMonth to, @Nullable Instant knownAt) {
        if (to.isBefore(from)
                || from.plusMonths(MOST_MONTHS - 1L).isBefore(to)
                || to.isAfter(Past.month(clock))) {
            throw new BadUserInputException("OVERSIGHT_SPAN", MOST_MONTHS);
        }
        var found = arrears.of(actor, unit, from, to);
        var monthly = farBehind.in(actor, unit, new Span(from, to));
        var behind = byUnit(monthly);
        return new OversightBoard(
                found.unit(),
                from,
                to,
                plan(monthly, to),
                found.units().stream()
                        .map(one ->
                                new OversightBoard.Row(
                                        one, to, behind.getOrDefault(one.unit().code(), List.of())))
                        .toList(),
                found.people().stream()
                        .map(one ->
                                new OversightBoard.Person(
                                        one,
                                        one.reports()
                                                ? behind.getOrDefault(one.unit().code(), List.of())
                                                : List.of()))
                        .filter(OversightBoard.Person::anything)
                        .toList(),
                monthly.stream().anyMatch(MonthEnd::demonstration),
                clock.instant(),
                knownAt);
    }

    private static @Nullable String plan(List<MonthEnd> monthly, YearMonth to) {
        return monthly.stream()
                .filter(one -> one.month().equals(to))
                .map(one -> one.plan().code())
                .findFirst()
                .orElse(null);
    }

    /// By code of the unit, month by month.
    private static Map<String, List<OversightBoard.FarBehind>> byUnit(List<MonthEnd> monthly) {
        var behind = new HashMap<String, List<OversightBoard.FarBehind>>();
        for (var one : monthly) {
            one.behind()
                    .forEach((unit, indicators) ->
                            behind.computeIfAbsent(unit, _ -> new ArrayList<>())
                                    .add(
                                            new OversightBoard.FarBehind(
                                                    one.month(), one.plan().code(), indicators)));
        }
        return behind;
    }
}

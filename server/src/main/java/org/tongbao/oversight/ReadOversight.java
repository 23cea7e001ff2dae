package org.tongbao.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;
import org.tongbao.oversight.OversightBoard.FarBehind;
import org.tongbao.plan.Plan;
import org.tongbao.report.Arrears;
import org.tongbao.standing.Span;
import org.tongbao.standing.Standing;
import org.tongbao.standing.Standings;
import org.tongbao.standing.Verdict;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts the board together: what was not sent as it should, and what was far behind when each month
/// ended, by the rules of the standing. How many statements it takes depends on the months, and not
/// on units, reports or indicators.
@Component
class ReadOversight {

    private static final int MOST_MONTHS = 36;

    private final Arrears arrears;
    private final Standings standings;
    private final Clock clock;

    ReadOversight(Arrears arrears, Standings standings, Clock clock) {
        this.arrears = arrears;
        this.standings = standings;
        this.clock = clock;
    }

    /// @throws BadUserInputException for a span that ends before it begins, is too long or has not
    ///   begun
    OversightBoard of(Actor actor, String unit, YearMonth from, YearMonth to) {
        if (to.isBefore(from)
                || from.plusMonths(MOST_MONTHS - 1L).isBefore(to)
                || to.isAfter(YearMonth.now(clock))) {
            throw new BadUserInputException("OVERSIGHT_SPAN", MOST_MONTHS);
        }
        var found = arrears.of(actor, unit, from, to);
        var monthly = standings.monthly(actor, unit, new Span(from, to));
        var behind = farBehind(monthly);
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
                monthly.stream().anyMatch(Standing::demonstration),
                clock.instant());
    }

    private static @Nullable String plan(List<Standing> monthly, YearMonth to) {
        return monthly.stream()
                .filter(standing -> standing.month().equals(to))
                .map(Standing::plan)
                .filter(Objects::nonNull)
                .map(Plan::code)
                .findFirst()
                .orElse(null);
    }

    /// By code of the unit, month by month.
    private static Map<String, List<FarBehind>> farBehind(List<Standing> monthly) {
        var behind = new HashMap<String, List<FarBehind>>();
        for (var standing : monthly) {
            var plan = standing.plan();
            if (plan != null) {
                farBehind(standing)
                        .forEach((unit, indicators) ->
                                behind.computeIfAbsent(unit, _ -> new ArrayList<>())
                                        .add(
                                                new FarBehind(
                                                        standing.month(),
                                                        plan.code(),
                                                        indicators)));
            }
        }
        return behind;
    }

    private static Map<String, List<Indicator>> farBehind(Standing standing) {
        var behind = new HashMap<String, List<Indicator>>();
        for (var indicator : standing.indicators()) {
            for (var row : indicator.rows()) {
                if (row.line().verdict() == Verdict.FAR_BEHIND) {
                    behind.computeIfAbsent(row.unit().code(), _ -> new ArrayList<>())
                            .add(indicator.indicator());
                }
            }
        }
        return behind;
    }
}

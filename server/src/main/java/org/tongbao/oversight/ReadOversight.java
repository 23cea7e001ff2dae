package org.tongbao.oversight;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;
import org.tongbao.report.Arrears;
import org.tongbao.standing.Standing;
import org.tongbao.standing.StandingQuestion;
import org.tongbao.standing.Standings;
import org.tongbao.standing.Verdict;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the board together: what was not sent as it should, and what is far behind when the last
/// month ends. How many statements it takes does not depend on months, units or indicators.
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
        var standing =
                standings.withForms(
                        actor, new StandingQuestion(unit, to, null, null, null, null, null, null));
        var behind = farBehind(standing);
        return new OversightBoard(
                found.unit(),
                from,
                to,
                standing.plan() == null ? null : standing.plan().code(),
                found.units().stream()
                        .map(one ->
                                new OversightBoard.Row(
                                        one, behind.getOrDefault(one.unit().code(), List.of())))
                        .toList(),
                found.people(),
                standing.demonstration(),
                clock.instant());
    }

    /// By code of the unit.
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

package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.TargetOperator;

import java.math.BigDecimal;
import java.util.List;

/// Who is named for an indicator, each once, in official order. An explicit 0 is news of its own
/// and goes before being behind, unless it keeps a limit; who has not reported is neither.
///
/// @param zero 均为0: something was reported in the period and it adds up to 0
/// @param behind 落后 or 严重落后
/// @param silent 未报 in the month
public record Laggards(List<OrgUnit> zero, List<OrgUnit> behind, List<OrgUnit> silent) {

    public Laggards {
        zero = List.copyOf(zero);
        behind = List.copyOf(behind);
        silent = List.copyOf(silent);
    }

    static Laggards among(List<StandingRow> rows) {
        var silent = rows.stream().filter(row -> silent(row.line())).toList();
        var zero = rows.stream().filter(row -> zero(row.line())).toList();
        return new Laggards(
                units(zero),
                units(
                        rows.stream()
                                .filter(row -> behind(row.line()) && !zero.contains(row))
                                .toList()),
                units(silent));
    }

    private static boolean silent(StandingLine line) {
        return line.note() == StandingNote.NOT_REPORTED;
    }

    private static boolean zero(StandingLine line) {
        var value = line.period().value();
        return value != null
                && value.compareTo(BigDecimal.ZERO) == 0
                && line.operator() != TargetOperator.AT_MOST
                && !silent(line)
                && line.note() != StandingNote.NOT_APPLICABLE;
    }

    private static boolean behind(StandingLine line) {
        return line.verdict() == Verdict.BEHIND || line.verdict() == Verdict.FAR_BEHIND;
    }

    private static List<OrgUnit> units(List<StandingRow> rows) {
        return rows.stream().map(StandingRow::unit).toList();
    }
}

package org.tongbao.integration;

import org.tongbao.db.tables.records.IndicatorRecord;
import org.tongbao.db.tables.records.PlanRecord;
import org.tongbao.db.tables.records.TargetRecord;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.plan.TargetMeaning;

/// What must hold between a target, its indicator and its plan.
record TargetRules(CsvRow row, PlanRecord plan, IndicatorRecord indicator) {

    void check(TargetRecord target) {
        var meaning = TargetMeaning.valueOf(target.getMeaning());
        checkMeaning(meaning);
        checkAmount(target, meaning);
        checkPeriod(target);
    }

    private void checkMeaning(TargetMeaning meaning) {
        var kind = IndicatorKind.valueOf(indicator.getKind());
        var fits =
                switch (meaning) {
                    case INCREMENT -> kind.addsUpOverMonths();
                    case CUMULATIVE -> kind.addsUpOverMonths() || kind == IndicatorKind.STOCK;
                    case LEVEL -> kind == IndicatorKind.STOCK;
                    case RATE -> kind == IndicatorKind.RATE;
                    case QUALITATIVE -> true;
                };
        if (!fits) {
            row.complain("meaning", "ROW_MEANING_UNFIT", meaning, kind);
        }
    }

    private void checkAmount(TargetRecord target, TargetMeaning meaning) {
        if (meaning == TargetMeaning.QUALITATIVE) {
            row.optional("value").ifPresent(cell -> cell.complain("ROW_CELL_UNEXPECTED", meaning));
            row.optional("operator")
                    .ifPresent(cell -> cell.complain("ROW_CELL_UNEXPECTED", meaning));
            return;
        }
        if (target.getAmount() == null) {
            row.complain("value", "ROW_CELL_EMPTY");
        }
        if (target.getOperator() == null) {
            row.complain("operator", "ROW_CELL_EMPTY");
        }
    }

    private void checkPeriod(TargetRecord target) {
        if (target.getFromMonth().isAfter(target.getToMonth())) {
            row.complain("to_month", "ROW_MONTHS_REVERSED");
        } else if (target.getFromMonth().isBefore(plan.getFromMonth())
                || target.getToMonth().isAfter(plan.getToMonth())) {
            row.complain(
                    "from_month",
                    "ROW_PERIOD_OUTSIDE_PLAN",
                    plan.getFromMonth(),
                    plan.getToMonth());
        }
    }
}

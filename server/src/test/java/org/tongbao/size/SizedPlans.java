package org.tongbao.size;

import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.PLAN_VERSION;
import static org.tongbao.db.Tables.TARGET;

import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;
import org.tongbao.size.BulkLoad.Rows;
import org.tongbao.size.SizedTree.Unit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/// Each unit with others under it has a plan with targets for itself and for each of these.
final class SizedPlans {

    private final SizedTree tree;
    private final BulkLoad load;

    SizedPlans(SizedTree tree, Connection connection) {
        this.tree = tree;
        this.load = new BulkLoad(connection);
    }

    void generate() throws SQLException {
        load.into(
                PLAN,
                List.of(
                        PLAN.ID,
                        PLAN.CODE,
                        PLAN.ORG_UNIT_ID,
                        PLAN.NAME,
                        PLAN.FROM_MONTH,
                        PLAN.TO_MONTH,
                        PLAN.DOCUMENT_TITLE,
                        PLAN.VERSION,
                        PLAN.SEVERE_BELOW),
                rows -> {
                    for (var office : tree.offices()) {
                        rows.row(
                                Numbered.PLAN.id(office.number()),
                                "plan-" + office.code(),
                                office.id(),
                                "方案",
                                SizedMonths.PLAN_FROM,
                                SizedMonths.PLAN_TO,
                                "方案",
                                1,
                                "0.8");
                    }
                });
        load.into(
                PLAN_VERSION,
                List.of(
                        PLAN_VERSION.PLAN_ID,
                        PLAN_VERSION.NUMBER,
                        PLAN_VERSION.STATE,
                        PLAN_VERSION.FROM_MONTH,
                        PLAN_VERSION.DOCUMENT_TITLE,
                        PLAN_VERSION.REVISION),
                rows -> {
                    for (var office : tree.offices()) {
                        rows.row(
                                Numbered.PLAN.id(office.number()),
                                1,
                                "ISSUED",
                                SizedMonths.PLAN_FROM,
                                "方案",
                                1);
                    }
                });
        targets();
    }

    private void targets() throws SQLException {
        var counted = SizedFigures.targeted().toList();
        load.into(
                TARGET,
                List.of(
                        TARGET.ID,
                        TARGET.PLAN_ID,
                        TARGET.ORG_UNIT_ID,
                        TARGET.INDICATOR_ID,
                        TARGET.FOR_EACH_CHILD,
                        TARGET.MEANING,
                        TARGET.OPERATOR,
                        TARGET.FROM_MONTH,
                        TARGET.TO_MONTH,
                        TARGET.AMOUNT,
                        TARGET.QUOTE,
                        TARGET.POSITION),
                rows -> {
                    var number = 0L;
                    for (var unit : tree.all()) {
                        for (var indicator : counted) {
                            if (unit.above() != null) {
                                writeTarget(rows, number++, unit.above(), unit, indicator);
                            }
                            if (!tree.isTown(unit)) {
                                writeTarget(rows, number++, unit, unit, indicator);
                            }
                        }
                    }
                });
    }

    /// Of this year; what is to be reached follows from how many towns there are.
    private void writeTarget(Rows rows, long number, Unit plan, Unit unit, int indicator)
            throws IOException {
        var kind = SizedFigures.kind(indicator);
        var towns = tree.towns(unit);
        var amount =
                switch (kind) {
                    case RATE -> 90;
                    case STOCK -> 20 * towns;
                    case FLOW, AMOUNT, FACT -> 54 * towns;
                };
        rows.row(
                Numbered.TARGET.id(number),
                Numbered.PLAN.id(plan.number()),
                unit.id(),
                Numbered.INDICATOR.id(indicator),
                false,
                switch (kind) {
                    case RATE -> TargetMeaning.RATE;
                    case STOCK -> TargetMeaning.LEVEL;
                    case FLOW, AMOUNT, FACT -> TargetMeaning.INCREMENT;
                },
                TargetOperator.AT_LEAST,
                YearMonth.of(SizedMonths.LAST.getYear(), 1),
                YearMonth.of(SizedMonths.LAST.getYear(), 12),
                amount,
                amount,
                indicator);
    }
}

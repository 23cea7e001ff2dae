package org.tongbao.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.tongbao.report.ReportEvent.ReportApproved;

import java.math.BigDecimal;

/// Turns approved values into facts, in the approval's transaction. A fact holds the difference to
/// what is already known of its month, so nothing is overwritten; what does not apply leaves none.
@Repository
class FactWriter {

    private final DSLContext dsl;

    FactWriter(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    @Order(1)
    void on(ReportApproved event) {
        var known = FACT.as("known");
        var before =
                select(known.INDICATOR_ID.as("indicator_id"), sum(known.AMOUNT).as("amount"))
                        .from(known)
                        .where(known.ORG_UNIT_ID.eq(event.of().unit()))
                        .and(known.MONTH.eq(event.of().month()))
                        .groupBy(known.INDICATOR_ID)
                        .asTable("before_this");
        var amount = before.field("amount", BigDecimal.class);
        var difference = REPORT_VALUE.AMOUNT.minus(coalesce(amount, inline(BigDecimal.ZERO)));
        dsl.insertInto(FACT)
                .columns(
                        FACT.INDICATOR_ID,
                        FACT.MONTH,
                        FACT.ORG_UNIT_ID,
                        FACT.VERSION_ID,
                        FACT.AMOUNT,
                        FACT.KNOWN_FROM,
                        FACT.DEMONSTRATION)
                .select(
                        select(
                                        REPORT_VALUE.INDICATOR_ID,
                                        REPORT_VALUE.MONTH,
                                        REPORT_VALUE.ORG_UNIT_ID,
                                        val(event.versionId(), FACT.VERSION_ID),
                                        difference,
                                        val(event.of().at(), FACT.KNOWN_FROM),
                                        val(event.demonstration(), FACT.DEMONSTRATION))
                                .from(REPORT_VALUE)
                                .leftJoin(before)
                                .on(
                                        before.field(
                                                        "indicator_id",
                                                        FACT.INDICATOR_ID.getDataType())
                                                .eq(REPORT_VALUE.INDICATOR_ID))
                                .where(REPORT_VALUE.ORG_UNIT_ID.eq(event.of().unit()))
                                .and(REPORT_VALUE.MONTH.eq(event.of().month()))
                                .and(REPORT_VALUE.STATUS.eq(ValueStatus.REPORTED.name()))
                                .and(amount.isNull().or(difference.ne(BigDecimal.ZERO))))
                .execute();
    }
}

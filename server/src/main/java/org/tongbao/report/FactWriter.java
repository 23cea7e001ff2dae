package org.tongbao.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import static java.util.Objects.requireNonNull;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Table;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.Fact;
import org.tongbao.report.ReportEvent.Occurrence;
import org.tongbao.report.ReportEvent.ValuesCount;

import java.math.BigDecimal;
import java.util.UUID;

/// Turns approved values into facts, in the approval's transaction. A fact holds the difference to
/// what is already known of its month, so nothing is overwritten; what does not apply leaves none,
/// and takes back what a correction says was never there.
@Repository
class FactWriter {

    private static final Fact KNOWN_FACT = FACT.as("known");
    private static final Field<BigDecimal> KNOWN = sum(KNOWN_FACT.AMOUNT).as("amount");
    private static final Field<BigDecimal> TIMES = sum(KNOWN_FACT.REPORTED).as("times");

    private static final Condition REPORTED = REPORT_VALUE.STATUS.eq(ValueStatus.REPORTED.name());

    private final DSLContext dsl;

    FactWriter(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    @Order(1)
    void on(ValuesCount event) {
        write(event.of(), event.versionId(), event.demonstration());
    }

    /// @param of the present values of which report, and since when they are known
    void write(Occurrence of, UUID version, boolean demonstration) {
        var before = knownOf(of);
        var known = coalesce(before.field(KNOWN), inline(BigDecimal.ZERO));
        var had = coalesce(before.field(TIMES), inline(BigDecimal.ZERO)).gt(BigDecimal.ZERO);
        var difference =
                when(REPORTED, REPORT_VALUE.AMOUNT).otherwise(BigDecimal.ZERO).minus(known);
        dsl.insertInto(FACT)
                .columns(
                        FACT.INDICATOR_ID,
                        FACT.MONTH,
                        FACT.ORG_UNIT_ID,
                        FACT.VERSION_ID,
                        FACT.AMOUNT,
                        FACT.REPORTED,
                        FACT.KNOWN_FROM,
                        FACT.DEMONSTRATION)
                .select(
                        select(
                                        REPORT_VALUE.INDICATOR_ID,
                                        REPORT_VALUE.MONTH,
                                        REPORT_VALUE.ORG_UNIT_ID,
                                        val(version, FACT.VERSION_ID),
                                        difference,
                                        when(not(REPORTED), inline((byte) -1))
                                                .when(had, inline((byte) 0))
                                                .otherwise(inline((byte) 1)),
                                        val(of.at(), FACT.KNOWN_FROM),
                                        val(demonstration, FACT.DEMONSTRATION))
                                .from(REPORT_VALUE)
                                .leftJoin(before)
                                .on(
                                        requireNonNull(before.field(KNOWN_FACT.INDICATOR_ID))
                                                .eq(REPORT_VALUE.INDICATOR_ID))
                                .where(REPORT_VALUE.ORG_UNIT_ID.eq(of.unit()))
                                .and(REPORT_VALUE.MONTH.eq(of.month()))
                                .and(isNews(had, difference)))
                .execute();
    }

    private static Table<Record3<UUID, BigDecimal, BigDecimal>> knownOf(Occurrence of) {
        return select(KNOWN_FACT.INDICATOR_ID, KNOWN, TIMES)
                .from(KNOWN_FACT)
                .where(KNOWN_FACT.ORG_UNIT_ID.eq(of.unit()))
                .and(KNOWN_FACT.MONTH.eq(of.month()))
                .groupBy(KNOWN_FACT.INDICATOR_ID)
                .asTable("before_this");
    }

    /// Reported for the first time or otherwise than before, or there before and not applicable
    /// now.
    private static Condition isNews(Condition had, Field<BigDecimal> difference) {
        return REPORTED.and(not(had).or(difference.ne(BigDecimal.ZERO)))
                .or(REPORT_VALUE.STATUS.eq(ValueStatus.NOT_APPLICABLE.name()).and(had));
    }
}

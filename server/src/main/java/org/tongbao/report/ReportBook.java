package org.tongbao.report;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.REPORT_REMARK;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorBook;
import org.tongbao.indicator.IndicatorUse;
import org.tongbao.indicator.Merging;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Reports, facts and forms as the catalogue of indicators sees them.
@Repository
class ReportBook implements IndicatorBook {

    private static final int NAMED = 5;

    private final DSLContext dsl;
    private final FormSpans spans;
    private final Drafts drafts;

    ReportBook(DSLContext dsl, FormSpans spans, Drafts drafts) {
        this.dsl = dsl;
        this.spans = spans;
        this.drafts = drafts;
    }

    @Override
    public IndicatorUse use(UUID indicator) {
        var submitted = dsl.fetchCount(REPORT_VALUE, REPORT_VALUE.INDICATOR_ID.eq(indicator));
        var known =
                dsl.select(countDistinct(FACT.MONTH, FACT.ORG_UNIT_ID))
                        .from(FACT)
                        .where(FACT.INDICATOR_ID.eq(indicator))
                        .fetchSingle()
                        .value1();
        var exempt = dsl.fetchCount(NOT_APPLICABLE, NOT_APPLICABLE.INDICATOR_ID.eq(indicator));
        return new IndicatorUse(
                Math.max(Math.max(submitted, known), exempt),
                0,
                dsl.fetchCount(FORM_LINE, FORM_LINE.INDICATOR_ID.eq(indicator)),
                0);
    }

    /// What was submitted was asked: a month with values cannot be unasked.
    @Override
    public List<Problem> againstRetiring(Indicator indicator, YearMonth from) {
        var last =
                dsl.select(max(REPORT_VALUE.MONTH))
                        .from(REPORT_VALUE)
                        .where(REPORT_VALUE.INDICATOR_ID.eq(indicator.id()))
                        .fetchSingle()
                        .value1();
        return last == null || last.isBefore(from)
                ? List.of()
                : List.of(
                        InputProblem.at(
                                "INDICATOR_REPORTED_UNTIL",
                                List.of("fromMonth"),
                                indicator.name(),
                                last,
                                last.plusMonths(1)));
    }

    @Override
    public void retire(Indicator indicator, YearMonth from) {
        spans.end(indicator.id(), from);
    }

    /// The units that ever reported one of the two: an approval of theirs waits until both are one.
    @Override
    public void lock(Merging merging) {
        dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(
                        ORG_UNIT.ID.in(
                                select(REPORT_VALUE.ORG_UNIT_ID)
                                        .from(REPORT_VALUE)
                                        .where(REPORT_VALUE.INDICATOR_ID.in(both(merging)))))
                .orderBy(ORG_UNIT.ID)
                .forUpdate()
                .fetch();
    }

    @Override
    public List<Problem> againstMerging(Merging merging) {
        var problems = new ArrayList<>(differing(merging));
        if (problems.isEmpty()) {
            problems.addAll(differingFacts(merging));
        }
        return problems;
    }

    /// Submitted values of one unit and month that are not the same in both.
    private List<Problem> differing(Merging merging) {
        var other = REPORT_VALUE.as("other");
        return dsl.select(ORG_UNIT.NAME, REPORT_VALUE.MONTH, REPORT_VALUE.AMOUNT, other.AMOUNT)
                .from(REPORT_VALUE)
                .join(other)
                .on(other.MONTH.eq(REPORT_VALUE.MONTH))
                .and(other.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .where(REPORT_VALUE.INDICATOR_ID.eq(merging.merged().id()))
                .and(other.INDICATOR_ID.eq(merging.survivor().id()))
                .and(REPORT_VALUE.STATUS.ne(other.STATUS).or(REPORT_VALUE.AMOUNT.ne(other.AMOUNT)))
                .orderBy(REPORT_VALUE.MONTH, ORG_UNIT.OFFICIAL_ORDER)
                .limit(NAMED)
                .fetch(row -> different(row));
    }

    private List<Problem> differingFacts(Merging merging) {
        var one = known(merging.merged().id(), "one");
        var other = known(merging.survivor().id(), "other");
        return dsl.select(
                        ORG_UNIT.NAME,
                        one.field(FACT.MONTH),
                        one.field("amount", BigDecimal.class),
                        other.field("amount", BigDecimal.class))
                .from(one)
                .join(other)
                .on(one.field(FACT.MONTH).eq(other.field(FACT.MONTH)))
                .and(one.field(FACT.ORG_UNIT_ID).eq(other.field(FACT.ORG_UNIT_ID)))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(one.field(FACT.ORG_UNIT_ID)))
                .where(
                        one.field("amount", BigDecimal.class)
                                .ne(other.field("amount", BigDecimal.class)))
                .orderBy(one.field(FACT.MONTH), ORG_UNIT.OFFICIAL_ORDER)
                .limit(NAMED)
                .fetch(row -> different(row));
    }

    private static Table<?> known(UUID indicator, String name) {
        return select(FACT.MONTH, FACT.ORG_UNIT_ID, sum(FACT.AMOUNT).as("amount"))
                .from(FACT)
                .where(FACT.INDICATOR_ID.eq(indicator))
                .groupBy(FACT.MONTH, FACT.ORG_UNIT_ID)
                .asTable(name);
    }

    private static Problem different(Record row) {
        return StateProblem.of(
                "MERGE_VALUES",
                row.get(0, String.class),
                row.get(1, YearMonth.class),
                said(row.get(2, BigDecimal.class)),
                said(row.get(3, BigDecimal.class)));
    }

    private static String said(@Nullable BigDecimal amount) {
        return amount == null ? "—" : Words.plain(amount).toPlainString();
    }

    @Override
    public void merge(Merging merging) {
        var merged = merging.merged().id();
        var survivor = merging.survivor().id();
        copyFacts(merged, survivor);
        moveValues(merged, survivor);
        moveRemarks(merged, survivor);
        moveExemptions(merged, survivor);
        spans.merge(merged, survivor);
        drafts.rename(merging.merged().code(), merging.survivor().code());
    }

    /// Facts are append-only: those of the merged one stay as what was known under its name, and
    /// stand once more under the survivor, known since the same instant.
    private void copyFacts(UUID merged, UUID survivor) {
        var there = FACT.as("there");
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
                                        val(survivor, FACT.INDICATOR_ID),
                                        FACT.MONTH,
                                        FACT.ORG_UNIT_ID,
                                        FACT.VERSION_ID,
                                        FACT.AMOUNT,
                                        FACT.REPORTED,
                                        FACT.KNOWN_FROM,
                                        FACT.DEMONSTRATION)
                                .from(FACT)
                                .leftJoin(there)
                                .on(there.INDICATOR_ID.eq(survivor))
                                .and(there.MONTH.eq(FACT.MONTH))
                                .and(there.ORG_UNIT_ID.eq(FACT.ORG_UNIT_ID))
                                .where(FACT.INDICATOR_ID.eq(merged))
                                .and(there.VERSION_ID.isNull()))
                .execute();
    }

    /// Where both said the same, one of the two is enough; the submitted version keeps both.
    private void moveValues(UUID merged, UUID survivor) {
        var there =
                dsl.select(REPORT_VALUE.MONTH, REPORT_VALUE.ORG_UNIT_ID)
                        .from(REPORT_VALUE)
                        .where(REPORT_VALUE.INDICATOR_ID.eq(survivor))
                        .fetchSet(row -> List.of(row.value1(), row.value2()));
        dsl
                .select(REPORT_VALUE.MONTH, REPORT_VALUE.ORG_UNIT_ID)
                .from(REPORT_VALUE)
                .where(REPORT_VALUE.INDICATOR_ID.eq(merged))
                .fetch()
                .stream()
                .filter(row -> there.contains(List.of(row.value1(), row.value2())))
                .forEach(row ->
                        dsl.deleteFrom(REPORT_VALUE)
                                .where(REPORT_VALUE.INDICATOR_ID.eq(merged))
                                .and(REPORT_VALUE.MONTH.eq(row.value1()))
                                .and(REPORT_VALUE.ORG_UNIT_ID.eq(row.value2()))
                                .execute());
        dsl.update(REPORT_VALUE)
                .set(REPORT_VALUE.INDICATOR_ID, survivor)
                .where(REPORT_VALUE.INDICATOR_ID.eq(merged))
                .execute();
    }

    /// A line that was returned under both names keeps the reason of the survivor.
    private void moveRemarks(UUID merged, UUID survivor) {
        var there =
                dsl.select(REPORT_REMARK.REPORT_ID)
                        .from(REPORT_REMARK)
                        .where(REPORT_REMARK.INDICATOR_ID.eq(survivor))
                        .fetchSet(REPORT_REMARK.REPORT_ID);
        dsl.update(REPORT_REMARK)
                .set(REPORT_REMARK.INDICATOR_ID, survivor)
                .where(REPORT_REMARK.INDICATOR_ID.eq(merged))
                .and(REPORT_REMARK.REPORT_ID.notIn(there))
                .execute();
    }

    /// 不涉及 follows for units that were never asked for the survivor nor exempt from it.
    private void moveExemptions(UUID merged, UUID survivor) {
        var there =
                dsl.selectDistinct(NOT_APPLICABLE.ORG_UNIT_ID)
                        .from(NOT_APPLICABLE)
                        .where(NOT_APPLICABLE.INDICATOR_ID.eq(survivor))
                        .union(
                                select(REPORT_VALUE.ORG_UNIT_ID)
                                        .from(REPORT_VALUE)
                                        .where(REPORT_VALUE.INDICATOR_ID.eq(survivor))
                                        .and(REPORT_VALUE.STATUS.eq("REPORTED")))
                        .fetchSet(NOT_APPLICABLE.ORG_UNIT_ID);
        dsl.update(NOT_APPLICABLE)
                .set(NOT_APPLICABLE.INDICATOR_ID, survivor)
                .where(NOT_APPLICABLE.INDICATOR_ID.eq(merged))
                .and(NOT_APPLICABLE.ORG_UNIT_ID.notIn(there))
                .execute();
    }

    private static List<UUID> both(Merging merging) {
        return List.of(merging.merged().id(), merging.survivor().id());
    }
}

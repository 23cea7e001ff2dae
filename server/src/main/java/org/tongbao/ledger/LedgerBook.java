package org.tongbao.ledger;

import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;
import static org.tongbao.db.Tables.LEDGER_RECORD;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorBook;
import org.tongbao.indicator.IndicatorUse;
import org.tongbao.indicator.MergedReferences;
import org.tongbao.indicator.Merging;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What ledgers rest on indicators.
@Repository
class LedgerBook implements IndicatorBook {

    private final DSLContext dsl;

    LedgerBook(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public IndicatorUse use(UUID indicator) {
        return IndicatorUse.ofLedgers(
                dsl.fetchCount(
                        LEDGER,
                        LEDGER.INDICATOR_ID
                                .eq(indicator)
                                .or(
                                        LEDGER.ID.in(
                                                select(LEDGER_FIELD.LEDGER_ID)
                                                        .from(LEDGER_FIELD)
                                                        .where(
                                                                LEDGER_FIELD.COUNTS_ID.eq(
                                                                        indicator))))));
    }

    /// Records stay; months that were counted keep their ledger. What a field counts for besides is
    /// asked for on no form from then on.
    @Override
    public void retire(Indicator indicator, YearMonth from) {
        dsl.update(LEDGER)
                .set(LEDGER.TO_MONTH, from.minusMonths(1))
                .set(LEDGER.REVISION, LEDGER.REVISION.plus(1))
                .where(LEDGER.INDICATOR_ID.eq(indicator.id()))
                .and(LEDGER.TO_MONTH.ge(from))
                .execute();
    }

    /// Two ledgers of one unit cannot become one: their fields differ, and who says which hold?
    @Override
    public List<Problem> againstMerging(Merging merging) {
        return bothLedgers(merging) || sameThing(merging)
                ? List.of(
                        StateProblem.of(
                                "MERGE_LEDGERS",
                                merging.merged().name(),
                                merging.survivor().name()))
                : List.of();
    }

    private boolean bothLedgers(Merging merging) {
        var merged = filling("merged", merging.merged());
        var survivor = filling("survivor", merging.survivor());
        return dsl.fetchExists(
                dsl.selectOne()
                        .from(merged)
                        .join(survivor)
                        .on(survivor.field(LEDGER.ORG_UNIT_ID).eq(merged.field(LEDGER.ORG_UNIT_ID)))
                        .and(survivor.field(LEDGER.AUDIENCE).eq(merged.field(LEDGER.AUDIENCE))));
    }

    /// Who has a ledger that fills an indicator, its own or a further one.
    private static Table<Record2<UUID, String>> filling(String name, Indicator indicator) {
        return select(LEDGER.ORG_UNIT_ID, LEDGER.AUDIENCE)
                .from(LEDGER)
                .leftJoin(LEDGER_FIELD)
                .on(LEDGER_FIELD.LEDGER_ID.eq(LEDGER.ID))
                .and(LEDGER_FIELD.COUNTS_ID.eq(indicator.id()))
                .where(LEDGER.INDICATOR_ID.eq(indicator.id()))
                .or(LEDGER_FIELD.COUNTS_ID.isNotNull())
                .asTable(name);
    }

    /// One unit has the same identifier under both.
    private boolean sameThing(Merging merging) {
        var other = LEDGER_RECORD.as("other");
        return dsl.fetchExists(
                dsl.selectOne()
                        .from(LEDGER_RECORD)
                        .join(other)
                        .on(other.ORG_UNIT_ID.eq(LEDGER_RECORD.ORG_UNIT_ID))
                        .and(other.LIVE_IDENTIFIER.eq(LEDGER_RECORD.LIVE_IDENTIFIER))
                        .where(LEDGER_RECORD.INDICATOR_ID.eq(merging.merged().id()))
                        .and(other.INDICATOR_ID.eq(merging.survivor().id())));
    }

    @Override
    public void merge(Merging merging) {
        MergedReferences.follow(
                dsl,
                merging,
                List.of(LEDGER.INDICATOR_ID, LEDGER_FIELD.COUNTS_ID, LEDGER_RECORD.INDICATOR_ID));
    }
}

package org.tongbao.handdown;

import static org.tongbao.db.Tables.SOURCE_LIST;
import static org.tongbao.db.Tables.SOURCE_ROW;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.IndicatorBook;
import org.tongbao.indicator.IndicatorUse;
import org.tongbao.indicator.MergedReferences;
import org.tongbao.indicator.Merging;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.util.List;
import java.util.UUID;

/// What lists rest on indicators. A list needs a ledger, which is what keeps an indicator in use.
@Repository
class ListedIndicators implements IndicatorBook {

    private final DSLContext dsl;

    ListedIndicators(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public IndicatorUse use(UUID indicator) {
        return IndicatorUse.ofLedgers(0);
    }

    /// One district has the same thing under both.
    @Override
    public List<Problem> againstMerging(Merging merging) {
        var other = SOURCE_ROW.as("other");
        var both =
                dsl.fetchExists(
                        dsl.selectOne()
                                .from(SOURCE_ROW)
                                .join(other)
                                .on(other.ORG_UNIT_ID.eq(SOURCE_ROW.ORG_UNIT_ID))
                                .and(other.ROW_KEY.eq(SOURCE_ROW.ROW_KEY))
                                .where(SOURCE_ROW.INDICATOR_ID.eq(merging.merged().id()))
                                .and(other.INDICATOR_ID.eq(merging.survivor().id())));
        return both
                ? List.of(
                        StateProblem.of(
                                "MERGE_LEDGERS",
                                merging.merged().name(),
                                merging.survivor().name()))
                : List.of();
    }

    @Override
    public void merge(Merging merging) {
        MergedReferences.follow(
                dsl, merging, List.of(SOURCE_LIST.INDICATOR_ID, SOURCE_ROW.INDICATOR_ID));
    }
}

package org.tongbao.handdown;

import static org.tongbao.db.Tables.SOURCE_LIST;
import static org.tongbao.db.Tables.SOURCE_ROW;

import org.jooq.DSLContext;
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
import java.util.stream.Stream;

/// What lists rest on indicators. A list needs a ledger, which is what keeps an indicator in use.
@Repository
class ListedIndicators implements IndicatorBook {

    private static final List<String> UNSETTLED =
            Stream.of(RowState.ASSIGNED, RowState.DISPUTED, RowState.CONTESTED)
                    .map(RowState::name)
                    .toList();

    private final DSLContext dsl;

    ListedIndicators(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public IndicatorUse use(UUID indicator) {
        return IndicatorUse.ofLedgers(0);
    }

    /// Somebody would be asked to check what can be recorded no more.
    @Override
    public List<Problem> againstRetiring(Indicator indicator, YearMonth from) {
        var waiting =
                dsl.fetchCount(
                        SOURCE_ROW,
                        SOURCE_ROW
                                .INDICATOR_ID
                                .eq(indicator.id())
                                .and(SOURCE_ROW.STATE.in(UNSETTLED)));
        return waiting == 0
                ? List.of()
                : List.of(StateProblem.of("RETIRE_LISTS", indicator.name(), waiting));
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

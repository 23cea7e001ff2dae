package org.tongbao.score;

import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.SCORE_ADJUSTMENT;
import static org.tongbao.db.Tables.SCORE_ITEM;
import static org.tongbao.db.Tables.SCORE_OBJECTION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tongbao.indicator.IndicatorBook;
import org.tongbao.indicator.IndicatorUse;
import org.tongbao.indicator.MergedReferences;
import org.tongbao.indicator.Merging;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.util.List;
import java.util.UUID;

/// The items that score an indicator. What was announced names it by its own text and stays.
@Component
class RuleBook implements IndicatorBook {

    private final DSLContext dsl;

    RuleBook(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public IndicatorUse use(UUID indicator) {
        return IndicatorUse.ofScoreItems(
                dsl.fetchCount(SCORE_ITEM, SCORE_ITEM.INDICATOR_ID.eq(indicator)));
    }

    /// Two items that become one would need a weight that nobody decided.
    @Override
    public List<Problem> againstMerging(Merging merging) {
        var other = SCORE_ITEM.as("other");
        var both =
                dsl.fetchExists(
                        SCORE_ITEM,
                        SCORE_ITEM
                                .INDICATOR_ID
                                .eq(merging.merged().id())
                                .and(
                                        SCORE_ITEM.RULES_ID.in(
                                                select(other.RULES_ID)
                                                        .from(other)
                                                        .where(
                                                                other.INDICATOR_ID.eq(
                                                                        merging.survivor()
                                                                                .id())))));
        return both
                ? List.of(
                        StateProblem.of(
                                "SCORE_ITEM_OF_BOTH",
                                merging.merged().name(),
                                merging.survivor().name()))
                : List.of();
    }

    @Override
    public void merge(Merging merging) {
        MergedReferences.follow(
                dsl,
                merging,
                List.of(
                        SCORE_ITEM.INDICATOR_ID,
                        SCORE_ADJUSTMENT.INDICATOR_ID,
                        SCORE_OBJECTION.INDICATOR_ID));
    }
}

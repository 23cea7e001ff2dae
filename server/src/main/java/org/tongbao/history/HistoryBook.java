package org.tongbao.history;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.HistoricalFigure;
import org.tongbao.indicator.IndicatorBook;
import org.tongbao.indicator.IndicatorUse;
import org.tongbao.indicator.MergedReferences;
import org.tongbao.indicator.Merging;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Figures of earlier years as the catalogue of indicators sees them.
@Repository
class HistoryBook implements IndicatorBook {

    private static final int NAMED = 5;
    private static final HistoricalFigure OTHER = HISTORICAL_FIGURE.as("other");

    private final DSLContext dsl;

    HistoryBook(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public IndicatorUse use(UUID indicator) {
        return IndicatorUse.ofFigures(
                dsl.fetchCount(HISTORICAL_FIGURE, HISTORICAL_FIGURE.INDICATOR_ID.eq(indicator)));
    }

    /// One document cannot state two things of one time; which of them it does, people look up.
    @Override
    public List<Problem> againstMerging(Merging merging) {
        return dsl.select(
                        ORG_UNIT.NAME,
                        HISTORICAL_FIGURE.FROM_MONTH,
                        HISTORICAL_FIGURE.TO_MONTH,
                        HISTORICAL_FIGURE.PRINTED,
                        HISTORICAL_FIGURE.GROWTH,
                        OTHER.PRINTED,
                        OTHER.GROWTH)
                .from(HISTORICAL_FIGURE)
                .join(OTHER)
                .on(ofTheSame(merging))
                .and(different())
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(HISTORICAL_FIGURE.ORG_UNIT_ID))
                .where(HISTORICAL_FIGURE.INDICATOR_ID.eq(merging.merged().id()))
                .orderBy(HISTORICAL_FIGURE.FROM_MONTH, ORG_UNIT.OFFICIAL_ORDER)
                .limit(NAMED)
                .fetch(row -> {
                    var one = said(row.value4(), row.value5());
                    var other = said(row.value6(), row.value7());
                    return row.value2().equals(row.value3())
                            ? StateProblem.of(
                                    "MERGE_VALUES", row.value1(), row.value2(), one, other)
                            : StateProblem.of(
                                    "MERGE_FIGURES",
                                    row.value1(),
                                    row.value2(),
                                    row.value3(),
                                    one,
                                    other);
                });
    }

    /// What both said is left once.
    @Override
    public void merge(Merging merging) {
        dsl.deleteFrom(HISTORICAL_FIGURE)
                .where(HISTORICAL_FIGURE.INDICATOR_ID.eq(merging.merged().id()))
                .and(exists(selectOne().from(OTHER).where(ofTheSame(merging))))
                .execute();
        MergedReferences.follow(dsl, merging, List.of(HISTORICAL_FIGURE.INDICATOR_ID));
    }

    /// What the same document states of the same unit and months under the survivor.
    private static Condition ofTheSame(Merging merging) {
        return OTHER.ORG_UNIT_ID
                .eq(HISTORICAL_FIGURE.ORG_UNIT_ID)
                .and(OTHER.FROM_MONTH.eq(HISTORICAL_FIGURE.FROM_MONTH))
                .and(OTHER.TO_MONTH.eq(HISTORICAL_FIGURE.TO_MONTH))
                .and(OTHER.DOCUMENT.eq(HISTORICAL_FIGURE.DOCUMENT))
                .and(OTHER.INDICATOR_ID.eq(merging.survivor().id()));
    }

    private static Condition different() {
        return OTHER.AMOUNT
                .ne(HISTORICAL_FIGURE.AMOUNT)
                .or(OTHER.VALUE_QUALIFIER.ne(HISTORICAL_FIGURE.VALUE_QUALIFIER))
                .or(OTHER.GROWTH.isDistinctFrom(HISTORICAL_FIGURE.GROWTH))
                .or(OTHER.INCREASE.isDistinctFrom(HISTORICAL_FIGURE.INCREASE));
    }

    private static String said(String printed, @Nullable BigDecimal growth) {
        return growth == null ? printed : printed + " (" + Rounded.plainly(growth) + "%)";
    }
}

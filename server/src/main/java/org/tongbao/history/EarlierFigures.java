package org.tongbao.history;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;

import org.jooq.Condition;
import org.jooq.Field;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What documents state for earlier times, for growth: where nobody reported here, what was
/// published is the figure to compare with. A piece of the statement that reads the unit.
public final class EarlierFigures {

    private EarlierFigures() {}

    /// A figure of a unit, for an indicator and exactly these months, and the document it stands
    /// in.
    public record EarlierFigure(
            UUID indicator, Period period, BigDecimal amount, String document) {}

    /// Whether any document states anything exactly of some indicators.
    ///
    /// @param lastMonths in which the figures' months end
    public static Condition exist(Collection<UUID> indicators, Collection<YearMonth> lastMonths) {
        return exists(selectOne().from(HISTORICAL_FIGURE).where(stated(indicators, lastMonths)));
    }

    /// Figures of a unit that are stated exactly, the most precise first.
    ///
    /// @param lastMonths in which the figures' months end
    public static Field<List<EarlierFigure>> of(
            Field<UUID> unit, Collection<UUID> indicators, Collection<YearMonth> lastMonths) {
        return multiset(
                        select(
                                        HISTORICAL_FIGURE.INDICATOR_ID,
                                        HISTORICAL_FIGURE.FROM_MONTH,
                                        HISTORICAL_FIGURE.TO_MONTH,
                                        HISTORICAL_FIGURE.AMOUNT,
                                        HISTORICAL_FIGURE.DOCUMENT)
                                .from(HISTORICAL_FIGURE)
                                .where(HISTORICAL_FIGURE.ORG_UNIT_ID.eq(unit))
                                .and(stated(indicators, lastMonths))
                                .orderBy(HISTORICAL_FIGURE.MARGIN, HISTORICAL_FIGURE.ID))
                .convertFrom(rows ->
                        rows.map(
                                mapping((indicator, from, to, amount, document) ->
                                        new EarlierFigure(
                                                indicator,
                                                new Period(from, to),
                                                amount,
                                                document))));
    }

    private static Condition stated(Collection<UUID> indicators, Collection<YearMonth> lastMonths) {
        return HISTORICAL_FIGURE
                .INDICATOR_ID
                .in(indicators)
                .and(HISTORICAL_FIGURE.TO_MONTH.in(lastMonths))
                .and(HISTORICAL_FIGURE.VALUE_QUALIFIER.eq(Qualifier.EXACT.name()));
    }
}

package org.tongbao.history;

import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What documents state for earlier times, for growth: where nobody reported here, what was
/// published is the figure to compare with.
@Repository
public class EarlierFigures {

    private final DSLContext dsl;

    EarlierFigures(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Which figure: of a unit, an indicator and exactly these months.
    public record Key(UUID unit, UUID indicator, Period period) {}

    /// Figures stated exactly, of a unit and all under it as they stood in a month; of several
    /// documents the most precise. One statement.
    public Map<Key, BigDecimal> under(
            Scope scope,
            UnitPath head,
            YearMonth month,
            Collection<UUID> indicators,
            Collection<YearMonth> lastMonths) {
        var figures = new HashMap<Key, BigDecimal>();
        dsl.select(
                        HISTORICAL_FIGURE.ORG_UNIT_ID,
                        HISTORICAL_FIGURE.INDICATOR_ID,
                        HISTORICAL_FIGURE.FROM_MONTH,
                        HISTORICAL_FIGURE.TO_MONTH,
                        HISTORICAL_FIGURE.AMOUNT)
                .from(HISTORICAL_FIGURE)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(HISTORICAL_FIGURE.ORG_UNIT_ID))
                .and(inForce(ORG_UNIT_PLACEMENT, month))
                .where(HISTORICAL_FIGURE.TO_MONTH.in(lastMonths))
                .and(HISTORICAL_FIGURE.INDICATOR_ID.in(indicators))
                .and(HISTORICAL_FIGURE.VALUE_QUALIFIER.eq(Qualifier.EXACT.name()))
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, head))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(HISTORICAL_FIGURE.MARGIN, HISTORICAL_FIGURE.ID)
                .forEach(row ->
                        figures.putIfAbsent(
                                new Key(
                                        row.value1(),
                                        row.value2(),
                                        new Period(row.value3(), row.value4())),
                                row.value5()));
        return figures;
    }
}

package org.tongbao.report;

import static org.jooq.impl.DSL.one;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFromStep;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.ledger.LineSource;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// For which indicators lists of the national office (国家局数据) are behind approved figures of a unit
/// and of those under it. An index finds them, whatever the number of units.
@Repository
public class ListedValues {

    private final DSLContext dsl;

    ListedValues(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param head with all units under it
    public Set<UUID> of(
            Scope scope, OrgUnit head, YearMonth from, YearMonth to, Collection<UUID> indicators) {
        return approved(
                        dsl.selectDistinct(REPORT_VALUE.INDICATOR_ID),
                        scope,
                        head,
                        from,
                        to,
                        indicators)
                .and(REPORT_VALUE.SOURCE.in(LineSource.LIST.name(), LineSource.BOTH.name()))
                .fetchSet(REPORT_VALUE.INDICATOR_ID);
    }

    /// Whether it is known of each of these figures where it came from: of what was submitted
    /// before sources were kept it is not.
    public boolean allKnown(
            Scope scope, OrgUnit head, YearMonth from, YearMonth to, Collection<UUID> indicators) {
        return approved(dsl.select(one()), scope, head, from, to, indicators)
                .and(REPORT_VALUE.SOURCE.isNull())
                .and(REPORT_VALUE.AMOUNT.isNotNull())
                .limit(1)
                .fetch()
                .isEmpty();
    }

    private static <R extends Record> SelectConditionStep<R> approved(
            SelectFromStep<R> what,
            Scope scope,
            OrgUnit head,
            YearMonth from,
            YearMonth to,
            Collection<UUID> indicators) {
        return what.from(REPORT_VALUE)
                .join(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .and(REPORT.MONTH.eq(REPORT_VALUE.MONTH))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .and(ORG_UNIT_PLACEMENT.FROM_MONTH.le(REPORT_VALUE.MONTH))
                .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(REPORT_VALUE.MONTH))
                .where(REPORT_VALUE.INDICATOR_ID.in(indicators))
                .and(REPORT_VALUE.MONTH.between(from, to))
                .and(REPORT.STATE.eq(ReportState.APPROVED.name()))
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH));
    }
}

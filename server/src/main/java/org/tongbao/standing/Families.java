package org.tongbao.standing;

import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.ValueStatus;
import org.tongbao.standing.Member.Exemption;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A unit with all under it as they stood in a month, their exemptions, and whether their reports
/// of the month are approved.
@Repository
class Families {

    private static final String APPROVED = "APPROVED";

    private final DSLContext dsl;

    Families(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param since before this month exemptions are of no interest
    Family under(Scope scope, OrgUnit head, YearMonth month, YearMonth since) {
        var said = saidNotApplicable(scope, head, month, since);
        var unit = unit(ORG_UNIT, ORG_UNIT_PLACEMENT);
        var members =
                dsl
                        .select(
                                unit,
                                ORG_UNIT_PLACEMENT.PARENT_ID,
                                ORG_UNIT_PLACEMENT.FROM_MONTH,
                                REPORT.STATE,
                                NOT_APPLICABLE.INDICATOR_ID,
                                NOT_APPLICABLE.FROM_MONTH,
                                NOT_APPLICABLE.TO_MONTH)
                        .from(ORG_UNIT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(inForce(ORG_UNIT_PLACEMENT, month))
                        .leftJoin(REPORT)
                        .on(REPORT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(REPORT.MONTH.eq(month))
                        .leftJoin(NOT_APPLICABLE)
                        .on(NOT_APPLICABLE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(NOT_APPLICABLE.FROM_MONTH.le(month))
                        .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                        .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                        .orderBy(officialOrder(ORG_UNIT))
                        .fetchGroups(row -> row.value1())
                        .entrySet()
                        .stream()
                        .map(entry -> member(entry.getKey(), entry.getValue(), said))
                        .toList();
        return new Family(head, members);
    }

    /// One unit comes as one row for each of its exemptions, or one row without.
    private static Member member(
            OrgUnit unit, List<? extends Record> rows, Map<UUID, List<Exemption>> said) {
        var first = rows.getFirst();
        return new Member(
                unit,
                first.get(ORG_UNIT_PLACEMENT.PARENT_ID),
                first.get(ORG_UNIT_PLACEMENT.FROM_MONTH),
                APPROVED.equals(first.get(REPORT.STATE)),
                Stream.concat(
                                rows.stream()
                                        .filter(row -> row.get(NOT_APPLICABLE.INDICATOR_ID) != null)
                                        .map(Families::exemption),
                                said.getOrDefault(unit.id(), List.of()).stream())
                        .toList());
    }

    private static Exemption exemption(Record row) {
        return new Exemption(
                row.get(NOT_APPLICABLE.INDICATOR_ID),
                new Span(row.get(NOT_APPLICABLE.FROM_MONTH), row.get(NOT_APPLICABLE.TO_MONTH)));
    }

    /// A unit may say 不涉及 for a month itself; approved, it counts like an exemption.
    private Map<UUID, List<Exemption>> saidNotApplicable(
            Scope scope, OrgUnit head, YearMonth month, YearMonth since) {
        return dsl.select(REPORT_VALUE.ORG_UNIT_ID, REPORT_VALUE.INDICATOR_ID, REPORT_VALUE.MONTH)
                .from(ORG_UNIT_PLACEMENT)
                .join(REPORT_VALUE)
                .on(REPORT_VALUE.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(REPORT_VALUE.MONTH.between(since, month))
                .and(REPORT_VALUE.STATUS.eq(ValueStatus.NOT_APPLICABLE.name()))
                .join(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                .and(REPORT.MONTH.eq(REPORT_VALUE.MONTH))
                .and(REPORT.STATE.eq(APPROVED))
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                .and(inForce(ORG_UNIT_PLACEMENT, month))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .fetchGroups(
                        REPORT_VALUE.ORG_UNIT_ID,
                        row -> new Exemption(row.value2(), new Span(row.value3(), row.value3())));
    }
}

package org.tongbao.report;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.MONTH_CLOSING;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What the units directly under one hand up for a month, in official order, in one statement. A
/// unit is among them when it, or anybody under it, asks for reports.
@Repository
class HandUps {

    private static final int MOST = 500;
    private static final org.tongbao.db.tables.OrgUnit CHILD = ORG_UNIT.as("child");
    private static final OrgUnitPlacement TODAY = ORG_UNIT_PLACEMENT.as("today");
    private static final OrgUnitPlacement THEN = ORG_UNIT_PLACEMENT.as("at_month");
    private static final OrgUnitPlacement BELOW = ORG_UNIT_PLACEMENT.as("below");
    private static final OrgUnitPlacement ASKING = ORG_UNIT_PLACEMENT.as("asking");

    private final DSLContext dsl;
    private final Clock clock;

    HandUps(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    List<HandUp> of(Scope scope, UUID parent, YearMonth month) {
        var named = unit(CHILD, THEN, TODAY);
        var standing = Closings.of(CHILD.ID, month);
        var expected = expected(month);
        var reported = reported(month);
        var below = below(month);
        var handedUp = handedUp(month);
        return dsl.select(named, standing, expected, reported, below, handedUp)
                .from(CHILD)
                .join(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(CHILD.ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .join(THEN)
                .on(THEN.ORG_UNIT_ID.eq(CHILD.ID))
                .and(inForce(THEN, month))
                .where(THEN.PARENT_ID.eq(parent))
                .and(scope.covers(TODAY.PATH))
                .and(collects(THEN, month))
                .orderBy(officialOrder(CHILD, THEN))
                .limit(MOST)
                .fetch(row ->
                        new HandUp(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                List.of()));
    }

    private static Field<Integer> expected(YearMonth month) {
        return field(
                        select(countDistinct(BELOW.ORG_UNIT_ID))
                                .from(BELOW)
                                .join(ORG_UNIT)
                                .on(ORG_UNIT.ID.eq(BELOW.ORG_UNIT_ID))
                                .join(FORM)
                                .on(FORM.FROM_MONTH.le(month))
                                .and(UnitPlaces.asks(BELOW, month))
                                .where(below(month, BELOW)))
                .as("expected");
    }

    private static Field<Integer> reported(YearMonth month) {
        return field(
                        selectCount()
                                .from(BELOW)
                                .join(REPORT)
                                .on(REPORT.ORG_UNIT_ID.eq(BELOW.ORG_UNIT_ID))
                                .and(REPORT.MONTH.eq(month))
                                .and(REPORT.STATE.ne(ReportState.WITHDRAWN.name()))
                                .where(below(month, BELOW)))
                .as("reported");
    }

    private static Field<Integer> below(YearMonth month) {
        return field(
                        selectCount()
                                .from(BELOW)
                                .where(below(month, BELOW))
                                .and(collects(BELOW, month)))
                .as("collecting");
    }

    private static Field<Integer> handedUp(YearMonth month) {
        var later = MONTH_CLOSING.as("later");
        return field(
                        selectCount()
                                .from(BELOW)
                                .join(MONTH_CLOSING)
                                .on(MONTH_CLOSING.ORG_UNIT_ID.eq(BELOW.ORG_UNIT_ID))
                                .and(MONTH_CLOSING.MONTH.eq(month))
                                .and(
                                        MONTH_CLOSING.ACT.in(
                                                ClosingAct.Kind.CLOSED.name(),
                                                ClosingAct.Kind.ACCEPTED.name()))
                                .and(
                                        MONTH_CLOSING.NUMBER.eq(
                                                select(max(later.NUMBER))
                                                        .from(later)
                                                        .where(
                                                                later.ORG_UNIT_ID.eq(
                                                                        BELOW.ORG_UNIT_ID))
                                                        .and(later.MONTH.eq(month))))
                                .where(below(month, BELOW)))
                .as("handed_up");
    }

    private static Condition below(YearMonth month, OrgUnitPlacement placement) {
        return placement.PARENT_ID.eq(CHILD.ID).and(inForce(placement, month));
    }

    private static Condition collects(OrgUnitPlacement placement, YearMonth month) {
        return exists(
                selectOne()
                        .from(FORM)
                        .join(ASKING)
                        .on(ASKING.ORG_UNIT_ID.eq(FORM.ORG_UNIT_ID))
                        .and(inForce(ASKING, month))
                        .where(FORM.FROM_MONTH.le(month))
                        .and(ASKING.PATH.startsWith(placement.PATH)));
    }
}

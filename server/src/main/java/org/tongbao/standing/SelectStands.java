package org.tongbao.standing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/// The units at and under one, and the one above it, as they stood in some months, with what
/// decides who may read of them: one statement.
@Repository
class SelectStands {

    private static final OrgUnitPlacement TODAY = OrgUnitTree.today("stands");

    private final DSLContext dsl;
    private final Clock clock;

    SelectStands(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// In official order; of the one under which is asked also where it stood elsewhere.
    List<Stand> under(Scope scope, OrgUnit head, Span months, Reach reach) {
        return dsl.select(
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_PLACEMENT.PARENT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        coalesce(TODAY.PATH, ORG_UNIT_PLACEMENT.PATH),
                        published(months))
                .from(ORG_UNIT_PLACEMENT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .leftJoin(TODAY)
                .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(TODAY, YearMonth.now(clock)))
                .where(inForce(ORG_UNIT_PLACEMENT, months.from(), months.to()))
                .and(
                        Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path())
                                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                                .and(reach.covers(ORG_UNIT_PLACEMENT, head))
                                .or(above(head))
                                .or(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(head.id())))
                .orderBy(officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .fetch(row ->
                        new Stand(
                                row.value1(),
                                row.value2(),
                                new Span(row.value3(), row.value4()),
                                new UnitPath(row.value5()),
                                Set.copyOf(row.value6())));
    }

    private static Condition above(OrgUnit head) {
        return ORG_UNIT_PLACEMENT.PATH.eq(head.path().governing().value());
    }

    private static Field<List<YearMonth>> published(Span months) {
        return multiset(
                        select(MONTH_PUBLICATION.MONTH)
                                .from(MONTH_PUBLICATION)
                                .where(MONTH_PUBLICATION.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(MONTH_PUBLICATION.MONTH.between(months.from(), months.to())))
                .as("published")
                .convertFrom(rows -> rows.map(Record1::value1));
    }
}

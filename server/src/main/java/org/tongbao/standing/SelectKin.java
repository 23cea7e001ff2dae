package org.tongbao.standing;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.orgunit.OrgUnit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Finds the units that the figures of some units rest on: what stands or ever stood under them,
/// what they went on in and what went on in them, of these the same, and all above: one statement.
@Repository
class SelectKin {

    private static final OrgUnitPlacement OTHER = ORG_UNIT_PLACEMENT.as("other");
    private static final Field<UUID> KIN = field(name("kin", "id"), ORG_UNIT.ID.getDataType());
    private static final Field<UUID> HIGHER =
            field(name("higher", "id"), ORG_UNIT.ID.getDataType());

    private final DSLContext dsl;

    SelectKin(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param scope in which the head was read
    /// @param amongSiblings whether they are held against those beside them in the months, whose
    ///   figures have to be known as well
    /// @param most how many are told
    Set<UUID> of(
            Scope scope,
            OrgUnit head,
            Collection<UUID> units,
            Span months,
            boolean amongSiblings,
            int most) {
        var above = above(scope, head, units, months);
        var kin =
                kin(
                        amongSiblings
                                ? above
                                : themselves(units).union(above.and(stoodElsewhere(head))));
        return dsl.withRecursive(kin, higher())
                .select(KIN)
                .from(table(name("kin")))
                .union(select(HIGHER).from(table(name("higher"))))
                .limit(most)
                .fetchSet(Record1::value1);
    }

    /// What may be read of a unit that belongs to others by now depends on the table it stood in.
    private static Condition stoodElsewhere(OrgUnit head) {
        return exists(
                selectOne()
                        .from(OTHER)
                        .where(OTHER.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                        .andNot(Scope.under(OTHER.PATH, head.path())));
    }

    private static Select<Record1<UUID>> themselves(Collection<UUID> units) {
        return select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.in(units));
    }

    private static SelectConditionStep<Record1<UUID>> above(
            Scope scope, OrgUnit head, Collection<UUID> units, Span months) {
        return select(ORG_UNIT_PLACEMENT.PARENT_ID)
                .from(ORG_UNIT_PLACEMENT)
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(units))
                .and(inForce(ORG_UNIT_PLACEMENT, months.from(), months.to()))
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH));
    }

    private static CommonTableExpression<Record1<UUID>> kin(Select<Record1<UUID>> first) {
        var successors =
                select(ORG_UNIT_SUCCESSION.SUCCESSOR_ID)
                        .from(ORG_UNIT_SUCCESSION)
                        .join(table(name("kin")))
                        .on(ORG_UNIT_SUCCESSION.PREDECESSOR_ID.eq(KIN));
        var predecessors =
                select(ORG_UNIT_SUCCESSION.PREDECESSOR_ID)
                        .from(ORG_UNIT_SUCCESSION)
                        .join(table(name("kin")))
                        .on(ORG_UNIT_SUCCESSION.SUCCESSOR_ID.eq(KIN));
        var below =
                select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                        .from(ORG_UNIT_PLACEMENT)
                        .join(table(name("kin")))
                        .on(ORG_UNIT_PLACEMENT.PARENT_ID.eq(KIN));
        return name("kin")
                .fields("id")
                .as(first.union(successors).union(predecessors).union(below));
    }

    private static CommonTableExpression<Record1<UUID>> higher() {
        var first =
                select(ORG_UNIT_PLACEMENT.PARENT_ID)
                        .from(ORG_UNIT_PLACEMENT)
                        .join(table(name("kin")))
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(KIN))
                        .where(ORG_UNIT_PLACEMENT.PARENT_ID.isNotNull());
        var next =
                select(ORG_UNIT_PLACEMENT.PARENT_ID)
                        .from(ORG_UNIT_PLACEMENT)
                        .join(table(name("higher")))
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(HIGHER))
                        .where(ORG_UNIT_PLACEMENT.PARENT_ID.isNotNull());
        return name("higher").fields("id").as(first.union(next));
    }
}

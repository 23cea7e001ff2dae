package org.tongbao.orgunit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.withRecursive;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.UUID;

/// Who goes on in a month with what a merged unit kept: the unit it was merged into or, when that
/// one was merged too, the one after it. Pieces of statements, as [OrgUnitTree]: nothing is copied
/// when units merge, so what is kept under a unit is read through its heir.
///
/// @param table one row for each unit that was merged by then
public record Heirs(Table<?> table, Field<UUID> unit, Field<UUID> heir) {

    private static final String CHAIN = "chain";
    private static final Table<?> SO_FAR = DSL.table(name(CHAIN));
    private static final Field<UUID> CHAINED =
            field(name(CHAIN, "unit_id"), ORG_UNIT.ID.getDataType());
    private static final Field<UUID> NEXT =
            field(name(CHAIN, "heir_id"), ORG_UNIT.ID.getDataType());

    /// @param alias of the table in the statement
    public static Heirs in(YearMonth month, String alias) {
        var step = ORG_UNIT_SUCCESSION.as("step");
        var mergers = step.KIND.eq(OrgUnitSuccession.Kind.MERGER.name()).and(step.MONTH.le(month));
        var chain =
                name(CHAIN)
                        .fields("unit_id", "heir_id")
                        .as(
                                select(step.PREDECESSOR_ID, step.SUCCESSOR_ID)
                                        .from(step)
                                        .where(mergers)
                                        .union(
                                                select(CHAINED, step.SUCCESSOR_ID)
                                                        .from(SO_FAR)
                                                        .join(step)
                                                        .on(step.PREDECESSOR_ID.eq(NEXT))
                                                        .where(mergers)));
        var last =
                withRecursive(chain)
                        .select(CHAINED, NEXT)
                        .from(SO_FAR)
                        .where(
                                notExists(
                                        selectOne()
                                                .from(step)
                                                .where(step.PREDECESSOR_ID.eq(NEXT))
                                                .and(mergers)));
        return new Heirs(
                last.asTable(alias),
                field(name(alias, "unit_id"), ORG_UNIT.ID.getDataType()),
                field(name(alias, "heir_id"), ORG_UNIT.ID.getDataType()));
    }

    /// Whose it is: the heir's where a left join found one, else the unit's own.
    public Field<UUID> orSelf(Field<UUID> kept) {
        return coalesce(heir, kept);
    }

    /// What is kept under a unit that the keeper is, or has taken in by the month.
    public static Condition keptBy(Field<UUID> kept, UUID keeper, YearMonth month) {
        var heirs = in(month, "heirs");
        return among(
                kept,
                select(val(keeper, ORG_UNIT.ID.getDataType()).as("id"))
                        .union(
                                select(heirs.unit())
                                        .from(heirs.table())
                                        .where(heirs.heir().eq(keeper))));
    }

    /// What is kept under a unit that stands under the path, or was taken in by one that does.
    public static Condition keptUnder(Field<UUID> kept, UnitPath path, YearMonth month) {
        var heirs = in(month, "heirs");
        var placed = ORG_UNIT_PLACEMENT.as("placed");
        var under = Scope.under(placed.PATH, path).and(OrgUnitTree.lastInForce(placed, month));
        return among(
                kept,
                select(placed.ORG_UNIT_ID.as("id"))
                        .from(placed)
                        .leftJoin(heirs.table())
                        .on(heirs.unit().eq(placed.ORG_UNIT_ID))
                        .where(under)
                        .and(heirs.unit().isNull())
                        .unionAll(
                                select(heirs.unit())
                                        .from(heirs.table())
                                        .join(placed)
                                        .on(placed.ORG_UNIT_ID.eq(heirs.heir()))
                                        .where(under)));
    }

    /// Asked of a table of its own: an index on what is kept is used then.
    private static Condition among(Field<UUID> kept, Select<Record1<UUID>> units) {
        var keepers = units.asTable("keepers");
        return kept.in(
                select(field(name("keepers", "id"), ORG_UNIT.ID.getDataType())).from(keepers));
    }
}

package org.tongbao.ledger;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.LEDGER_RECORD;
import static org.tongbao.db.Tables.LEDGER_RECORD_FORMER;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.Condition;
import org.jooq.Field;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitSuccession;
import org.tongbao.orgunit.Heirs;

import java.time.YearMonth;
import java.util.UUID;

/// 拆分后待接收: records of a unit that was split and is no more. They are nobody's until one of its
/// parts takes them over; pieces of the statements that read records.
final class Undivided {

    private static final OrgUnitSuccession SPLIT = ORG_UNIT_SUCCESSION.as("split");

    private Undivided() {}

    /// What a unit keeps that left it to its parts, one of them in the scope.
    static Condition leftTo(Scope scope, Field<UUID> keeper, YearMonth month) {
        var part = ORG_UNIT_PLACEMENT.as("part");
        return gone(keeper, month)
                .and(
                        exists(
                                selectOne()
                                        .from(SPLIT)
                                        .join(part)
                                        .on(part.ORG_UNIT_ID.eq(SPLIT.SUCCESSOR_ID))
                                        .and(lastInForce(part, month))
                                        .where(SPLIT.PREDECESSOR_ID.eq(keeper))
                                        .and(splitBy(month))
                                        .and(scope.covers(part.PATH))));
    }

    /// What was left to this part among others. The units are asked for in a table of their own: an
    /// index on those of records is used then.
    static Condition leftTo(UUID part, YearMonth month) {
        var heirs = Heirs.in(month, "heirs");
        var split =
                SPLIT.SUCCESSOR_ID
                        .eq(part)
                        .and(splitBy(month))
                        .and(gone(SPLIT.PREDECESSOR_ID, month));
        var units =
                select(SPLIT.PREDECESSOR_ID.as("id"))
                        .from(SPLIT)
                        .where(split)
                        .union(
                                select(heirs.unit())
                                        .from(heirs.table())
                                        .join(SPLIT)
                                        .on(SPLIT.PREDECESSOR_ID.eq(heirs.heir()))
                                        .where(split))
                        .asTable("split_units");
        return LEDGER_RECORD.ORG_UNIT_ID.in(
                select(field(name("split_units", "id"), ORG_UNIT.ID.getDataType())).from(units));
    }

    /// From whom a part took the record over last.
    static Field<UUID> takenFrom() {
        return field(
                select(LEDGER_RECORD_FORMER.ORG_UNIT_ID)
                        .from(LEDGER_RECORD_FORMER)
                        .where(LEDGER_RECORD_FORMER.RECORD_ID.eq(LEDGER_RECORD.ID))
                        .orderBy(LEDGER_RECORD_FORMER.TO_MONTH.desc())
                        .limit(1));
    }

    private static Condition gone(Field<UUID> unit, YearMonth month) {
        var there = ORG_UNIT_PLACEMENT.as("there");
        return notExists(
                selectOne()
                        .from(there)
                        .where(there.ORG_UNIT_ID.eq(unit))
                        .and(inForce(there, month)));
    }

    private static Condition splitBy(YearMonth month) {
        return SPLIT.KIND
                .eq(org.tongbao.orgunit.OrgUnitSuccession.Kind.SPLIT.name())
                .and(SPLIT.MONTH.le(month));
    }
}

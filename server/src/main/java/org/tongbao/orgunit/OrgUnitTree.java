package org.tongbao.orgunit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Pieces of statements for whoever joins the tree: so that a screen stays one statement, and a
/// unit is read the same way everywhere.
public final class OrgUnitTree {

    /// After every stated place.
    static final int NO_ORDER = Integer.MAX_VALUE;

    private OrgUnitTree() {}

    /// The unit of a joined row.
    public static SelectField<OrgUnit> unit(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return row(
                        unit.ID,
                        unit.CODE,
                        unit.NAME,
                        unit.ENGLISH_NAME,
                        unit.LEVEL.convertFrom(OrgUnitLevel::valueOf),
                        unit.OFFICIAL_ORDER,
                        unit.PEER_GROUP,
                        placement.PATH.convertFrom(UnitPath::new))
                .mapping(OrgUnit.class, OrgUnit::new);
    }

    /// As [#unit], and null where a left join found none.
    public static SelectField<OrgUnit> unitIfAny(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return row(
                        unit.ID,
                        unit.CODE,
                        unit.NAME,
                        unit.ENGLISH_NAME,
                        unit.LEVEL,
                        unit.OFFICIAL_ORDER,
                        unit.PEER_GROUP,
                        placement.PATH)
                .mapping(OrgUnit.class, OrgUnitTree::ifAny);
    }

    @SuppressWarnings("NullAway") // jOOQ takes a null for the row that is not there
    private static OrgUnit ifAny(
            UUID id,
            String code,
            String name,
            @Nullable String englishName,
            String level,
            @Nullable Integer officialOrder,
            @Nullable String peerGroup,
            @Nullable String path) {
        return path == null
                ? null
                : new OrgUnit(
                        id,
                        code,
                        name,
                        englishName,
                        OrgUnitLevel.valueOf(level),
                        officialOrder,
                        peerGroup,
                        new UnitPath(path));
    }

    /// The placement that holds in a month; every unit has at most one.
    public static Condition inForce(OrgUnitPlacement placement, YearMonth month) {
        return placement.FROM_MONTH.le(month).and(placement.TO_MONTH.ge(month));
    }

    /// The official order among siblings; units without a place follow by code.
    public static List<OrderField<?>> officialOrder(org.tongbao.db.tables.OrgUnit unit) {
        return List.of(place(unit), unit.CODE);
    }

    static Field<Integer> place(org.tongbao.db.tables.OrgUnit unit) {
        return coalesce(unit.OFFICIAL_ORDER, inline(NO_ORDER));
    }

    static int place(OrgUnit unit) {
        return Objects.requireNonNullElse(unit.officialOrder(), NO_ORDER);
    }
}

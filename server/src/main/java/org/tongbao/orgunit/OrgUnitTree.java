package org.tongbao.orgunit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.tables.OrgUnitPlacement;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Pieces of statements for whoever joins the tree: so that a screen stays one statement, and a
/// unit is read the same way everywhere.
///
/// A placement says where a unit stands and how it is called from one month to another. Rows
/// without a name were written by an older release; then the undated facts of the unit hold.
public final class OrgUnitTree {

    /// After every stated place.
    static final int NO_ORDER = Integer.MAX_VALUE;

    /// The last month of a row whose end is not known.
    public static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    /// A table whose name in a statement begins so is read as it is at present, also by a question
    /// about the past.
    public static final String PRESENT = "now_";

    private static final OrgUnitPlacement OTHERS = ORG_UNIT_PLACEMENT.as("other_months");
    private static final OrgUnitPlacement OTHERS_TODAY = today("other_months");

    private OrgUnitTree() {}

    /// The unit of a joined row.
    public static SelectField<OrgUnit> unit(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return unit(unit, placement, placement);
    }

    /// As it was called in one month and where it stands in another: rights follow the place.
    public static SelectField<OrgUnit> unit(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement called, OrgUnitPlacement placed) {
        return row(
                        unit.ID,
                        unit.CODE,
                        name(unit, called),
                        dated(called, called.ENGLISH_NAME, unit.ENGLISH_NAME),
                        level(unit, called).convertFrom(OrgUnitLevel::valueOf),
                        order(unit, called),
                        peerGroup(unit, called),
                        placed.PATH.convertFrom(UnitPath::new))
                .mapping(OrgUnit.class, OrgUnit::new);
    }

    /// As [#unit], and null where a left join found none.
    public static SelectField<OrgUnit> unitIfAny(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return row(
                        unit.ID,
                        unit.CODE,
                        name(unit, placement),
                        dated(placement, placement.ENGLISH_NAME, unit.ENGLISH_NAME),
                        level(unit, placement),
                        order(unit, placement),
                        peerGroup(unit, placement),
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

    /// Where units stand as it is known today, also in a question about the past: rights follow it.
    ///
    /// @param name to tell it from others of the statement
    public static OrgUnitPlacement today(String name) {
        return ORG_UNIT_PLACEMENT.as(PRESENT + name);
    }

    /// The placement that holds in a month; every unit has at most one.
    public static Condition inForce(OrgUnitPlacement placement, YearMonth month) {
        return placement.FROM_MONTH.le(month).and(placement.TO_MONTH.ge(month));
    }

    /// The placements that hold in any of the months from one to another.
    public static Condition inForce(OrgUnitPlacement placement, YearMonth from, YearMonth to) {
        return placement.FROM_MONTH.le(to).and(placement.TO_MONTH.ge(from));
    }

    /// The placement that holds in a month or, of a unit that is no more, the one that held last:
    /// its past stays readable to whoever it belonged to. One row of each unit that ever stood.
    public static Condition lastInForce(OrgUnitPlacement placement, YearMonth month) {
        var other = placement.getName().startsWith(PRESENT) ? OTHERS_TODAY : OTHERS;
        return placement.FROM_MONTH.eq(
                select(max(other.FROM_MONTH))
                        .from(other)
                        .where(other.ORG_UNIT_ID.eq(placement.ORG_UNIT_ID))
                        .and(other.FROM_MONTH.le(month)));
    }

    /// The name in the months of the placement.
    public static Field<String> name(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return coalesce(placement.NAME, unit.NAME);
    }

    /// The English name in the months of the placement; null without one.
    public static Field<@Nullable String> englishName(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return dated(placement, placement.ENGLISH_NAME, unit.ENGLISH_NAME);
    }

    /// The level in the months of the placement.
    public static Field<String> level(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return dated(placement, placement.LEVEL, unit.LEVEL);
    }

    /// The peer group in the months of the placement; null without one.
    public static Field<@Nullable String> peerGroup(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return dated(placement, placement.PEER_GROUP, unit.PEER_GROUP);
    }

    /// The official order among siblings; units without a place follow by code.
    public static List<OrderField<?>> officialOrder(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return List.of(coalesce(order(unit, placement), inline(NO_ORDER)), unit.CODE);
    }

    private static Field<@Nullable Integer> order(
            org.tongbao.db.tables.OrgUnit unit, OrgUnitPlacement placement) {
        return dated(placement, placement.OFFICIAL_ORDER, unit.OFFICIAL_ORDER);
    }

    private static <T> Field<T> dated(
            OrgUnitPlacement placement, Field<T> dated, Field<T> undated) {
        return when(isUndated(placement), undated).otherwise(dated);
    }

    /// Whether the facts of the unit hold, since the placement says nothing of them.
    public static Condition isUndated(OrgUnitPlacement placement) {
        return placement.NAME.isNull();
    }
}

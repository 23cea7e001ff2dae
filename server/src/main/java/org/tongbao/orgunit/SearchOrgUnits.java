package org.tongbao.orgunit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.substringIndex;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.NO_ORDER;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.time.YearMonth;
import java.util.List;

/// Lists units from the top of the tree down: by depth, under each parent in official order.
///
/// All that a page is chosen and ordered by stands in the placement, so that the whole country is
/// one pass over one table; only the units of the page are read in full.
@Repository
class SearchOrgUnits {

    private static final Field<Integer> DEPTH =
            length(ORG_UNIT_PLACEMENT.PATH).minus(length(replace(ORG_UNIT_PLACEMENT.PATH, "/")));
    private static final Field<Integer> CODE_LENGTH =
            length(substringIndex(ORG_UNIT_PLACEMENT.PATH, "/", -2));
    private static final Field<String> PARENT_PATH =
            substring(
                    ORG_UNIT_PLACEMENT.PATH,
                    inline(1),
                    length(ORG_UNIT_PLACEMENT.PATH).minus(CODE_LENGTH));
    private static final Field<Integer> PLACE =
            coalesce(ORG_UNIT_PLACEMENT.OFFICIAL_ORDER, inline(NO_ORDER));

    private final DSLContext dsl;

    SearchOrgUnits(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param search part of a name or alias, or the beginning of a code or of pinyin initials
    /// @param month units as they stand in this one
    Page<OrgUnit> page(
            Scope scope,
            PageRequest request,
            @Nullable String search,
            @Nullable String parent,
            YearMonth month) {
        var depth = DEPTH.as("depth");
        var parentPath = PARENT_PATH.as("parent_path");
        var place = PLACE.as("place");
        var chosen =
                select(
                                ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                                ORG_UNIT_PLACEMENT.FROM_MONTH,
                                ORG_UNIT_PLACEMENT.PATH,
                                depth,
                                parentPath,
                                place)
                        .from(ORG_UNIT_PLACEMENT)
                        .where(inForce(ORG_UNIT_PLACEMENT, month))
                        .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                        .and(named(search))
                        .and(under(parent))
                        .and(after(request.after()))
                        .orderBy(DEPTH, PARENT_PATH, PLACE, ORG_UNIT_PLACEMENT.PATH)
                        .limit(request.limit())
                        .asTable("chosen");
        var rows =
                dsl.select(
                                unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                                chosen.field(depth),
                                chosen.field(parentPath),
                                chosen.field(place))
                        .from(chosen)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(
                                ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(
                                        chosen.field(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)))
                        .and(
                                ORG_UNIT_PLACEMENT.FROM_MONTH.eq(
                                        chosen.field(ORG_UNIT_PLACEMENT.FROM_MONTH)))
                        .join(ORG_UNIT)
                        .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                        .orderBy(
                                chosen.field(depth),
                                chosen.field(parentPath),
                                chosen.field(place),
                                chosen.field(ORG_UNIT_PLACEMENT.PATH))
                        .fetch(row ->
                                new Found(row.value1(), row.value2(), row.value3(), row.value4()));
        return request.page(rows, Found::keys).map(Found::unit);
    }

    /// A unit with what orders it in the list.
    private record Found(OrgUnit unit, int depth, String parentPath, int place) {

        List<Object> keys() {
            return List.of(depth, parentPath, place, unit.path().value());
        }
    }

    private static Condition after(@Nullable Cursor cursor) {
        return cursor == null
                ? noCondition()
                : row(DEPTH, PARENT_PATH, PLACE, ORG_UNIT_PLACEMENT.PATH)
                        .gt(cursor.integer(0), cursor.text(1), cursor.integer(2), cursor.text(3));
    }

    /// `%` and `_` in the text stand for themselves.
    private static Condition named(@Nullable String search) {
        return search == null || search.isBlank()
                ? noCondition()
                : or(
                        UnitWords.patterns(search).stream()
                                .map(ORG_UNIT_PLACEMENT.WORDS::contains)
                                .toList());
    }

    private static Condition under(@Nullable String parent) {
        var above = ORG_UNIT.as("above");
        return parent == null
                ? noCondition()
                : ORG_UNIT_PLACEMENT.PARENT_ID.eq(
                        select(above.ID).from(above).where(above.CODE.eq(parent)));
    }
}

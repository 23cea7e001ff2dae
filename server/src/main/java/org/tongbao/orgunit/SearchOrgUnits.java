package org.tongbao.orgunit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.substringIndex;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_WORD;
import static org.tongbao.orgunit.OrgUnitTree.NO_ORDER;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Lists units from the top of the tree down: by depth, under each parent in official order.
///
/// A search lists first what begins with the text typed, by the index of words, and only to fill
/// the page what contains it, by a pass over the placements; each in that order. All that a page is
/// chosen and ordered by stands in the placement; only the units of the page are read in full.
@Repository
class SearchOrgUnits {

    /// The parts of a search, in their order; the cursor tells which one it stands in.
    private enum Part {
        BEGINNING,
        CONTAINING
    }

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

    /// @param search the beginning of a name, alias, code or pinyin initials, or a part of a name
    /// @param month units as they stand in this one
    Page<OrgUnit> page(
            Scope scope,
            PageRequest request,
            @Nullable String search,
            @Nullable String parent,
            YearMonth month) {
        var listed = listed(scope, parent, month);
        var cursor = request.after();
        var text = search == null ? "" : UnitWords.folded(search);
        if (text.isEmpty()) {
            var all = chosen(ORG_UNIT_PLACEMENT, listed.and(after(cursor)), request.limit());
            return request.page(read(all, Part.BEGINNING), Found::place).map(Found::unit);
        }
        var found = new ArrayList<Found>();
        for (var part : Part.values()) {
            var begun = cursor == null ? 0 : cursor.integer(4);
            var missing = request.limit() - found.size();
            if (begun <= part.ordinal() && missing > 0) {
                var here = begun == part.ordinal() ? listed.and(after(cursor)) : listed;
                found.addAll(
                        read(
                                switch (part) {
                                    case BEGINNING -> beginning(text, here, missing);
                                    case CONTAINING -> containing(text, here, missing);
                                },
                                part));
            }
        }
        return request.page(found, Found::placeInSearch).map(Found::unit);
    }

    private static Condition listed(Scope scope, @Nullable String parent, YearMonth month) {
        return inForce(ORG_UNIT_PLACEMENT, month)
                .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                .and(under(parent));
    }

    /// A range of the words, then the placements of what was found there: never the other way
    /// round.
    static Select<?> beginning(String text, Condition which, int limit) {
        var begun = begun(text).asTable("begun");
        return chosen(
                begun.straightJoin(ORG_UNIT_PLACEMENT)
                        .on(
                                ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(
                                        begun.field(ORG_UNIT_WORD.ORG_UNIT_ID))),
                which,
                limit);
    }

    private static Select<?> containing(String text, Condition which, int limit) {
        var contained =
                or(
                        UnitWords.patterns(text).stream()
                                .map(ORG_UNIT_PLACEMENT.WORDS::contains)
                                .toList());
        return chosen(
                ORG_UNIT_PLACEMENT,
                which.and(contained).and(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.notIn(begun(text))),
                limit);
    }

    /// `%` and `_` in the text stand for themselves.
    private static Select<Record1<UUID>> begun(String text) {
        return selectDistinct(ORG_UNIT_WORD.ORG_UNIT_ID)
                .from(ORG_UNIT_WORD)
                .where(ORG_UNIT_WORD.WORD.startsWith(text));
    }

    private static Select<?> chosen(Table<?> from, Condition which, int limit) {
        return select(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.PATH,
                        DEPTH.as("depth"),
                        PARENT_PATH.as("parent_path"),
                        PLACE.as("place"))
                .from(from)
                .where(which)
                .orderBy(DEPTH, PARENT_PATH, PLACE, ORG_UNIT_PLACEMENT.PATH)
                .limit(limit);
    }

    private List<Found> read(Select<?> places, Part part) {
        var chosen = places.asTable("chosen");
        var depth = chosen.field("depth", Integer.class);
        var parentPath = chosen.field("parent_path", String.class);
        var place = chosen.field("place", Integer.class);
        return dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT), depth, parentPath, place)
                .from(chosen)
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(chosen.field(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)))
                .and(ORG_UNIT_PLACEMENT.FROM_MONTH.eq(chosen.field(ORG_UNIT_PLACEMENT.FROM_MONTH)))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .orderBy(depth, parentPath, place, chosen.field(ORG_UNIT_PLACEMENT.PATH))
                .fetch(row ->
                        new Found(row.value1(), row.value2(), row.value3(), row.value4(), part));
    }

    /// A unit with what orders it in the list.
    private record Found(OrgUnit unit, int depth, String parentPath, int order, Part part) {

        List<Object> place() {
            return List.of(depth, parentPath, order, unit.path().value());
        }

        List<Object> placeInSearch() {
            return List.of(depth, parentPath, order, unit.path().value(), part.ordinal());
        }
    }

    private static Condition after(@Nullable Cursor cursor) {
        return cursor == null
                ? noCondition()
                : row(DEPTH, PARENT_PATH, PLACE, ORG_UNIT_PLACEMENT.PATH)
                        .gt(cursor.integer(0), cursor.text(1), cursor.integer(2), cursor.text(3));
    }

    private static Condition under(@Nullable String parent) {
        var above = ORG_UNIT.as("above");
        return parent == null
                ? noCondition()
                : ORG_UNIT_PLACEMENT.PARENT_ID.eq(
                        select(above.ID).from(above).where(above.CODE.eq(parent)));
    }
}

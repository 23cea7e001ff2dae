package org.tongbao.orgunit;

import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.substring;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.place;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Collation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// Lists units from the top of the tree down: by depth, under each parent in official order.
@Repository
class SearchOrgUnits {

    /// Tells 𠮷 from 𡃁, and not capitals from small letters nor full width from half.
    private static final Collation SEARCH = collation("utf8mb4_unicode_520_ci");

    private static final Field<Integer> DEPTH =
            length(ORG_UNIT_PLACEMENT.PATH).minus(length(replace(ORG_UNIT_PLACEMENT.PATH, "/")));
    private static final Field<String> PARENT_PATH =
            substring(
                    ORG_UNIT_PLACEMENT.PATH,
                    inline(1),
                    length(ORG_UNIT_PLACEMENT.PATH).minus(length(ORG_UNIT.CODE)).minus(1));

    private final DSLContext dsl;
    private final Clock clock;

    SearchOrgUnits(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    Page<OrgUnit> page(
            Scope scope, PageRequest request, @Nullable String search, @Nullable String parent) {
        var units =
                dsl.select(unit(ORG_UNIT, ORG_UNIT_PLACEMENT))
                        .from(ORG_UNIT)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .where(inForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                        .and(scope.coversOrLeadsTo(ORG_UNIT_PLACEMENT.PATH))
                        .and(named(search))
                        .and(under(parent))
                        .and(after(request.after()))
                        .orderBy(DEPTH, PARENT_PATH, place(ORG_UNIT), ORG_UNIT.CODE)
                        .limit(request.limit())
                        .fetch(Record1::value1);
        return request.page(units, SearchOrgUnits::keys);
    }

    private static List<Object> keys(OrgUnit unit) {
        return List.of(depth(unit.path()), parentPath(unit), place(unit), unit.code());
    }

    private static Condition after(@Nullable Cursor cursor) {
        return cursor == null
                ? noCondition()
                : row(DEPTH, PARENT_PATH, place(ORG_UNIT), ORG_UNIT.CODE)
                        .gt(cursor.integer(0), cursor.text(1), cursor.integer(2), cursor.text(3));
    }

    private static Condition named(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return noCondition();
        }
        var text = search.strip();
        var named = holds(ORG_UNIT.NAME, text).or(aliased(text));
        return text.chars().allMatch(c -> c < 128)
                ? named.or(ORG_UNIT.CODE.startsWith(text))
                : named;
    }

    private static Condition aliased(String text) {
        return exists(
                selectOne()
                        .from(ORG_UNIT_ALIAS)
                        .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(holds(ORG_UNIT_ALIAS.ALIAS, text)));
    }

    /// `%` and `_` in the text stand for themselves.
    private static Condition holds(Field<String> name, String text) {
        return name.collate(SEARCH).contains(text);
    }

    private static Condition under(@Nullable String parent) {
        var above = ORG_UNIT.as("above");
        return parent == null
                ? noCondition()
                : ORG_UNIT_PLACEMENT.PARENT_ID.eq(
                        select(above.ID).from(above).where(above.CODE.eq(parent)));
    }

    private static int depth(UnitPath path) {
        return (int) path.value().chars().filter(c -> c == '/').count();
    }

    private static String parentPath(OrgUnit unit) {
        var path = unit.path().value();
        return path.substring(0, path.length() - unit.code().length() - 1);
    }
}

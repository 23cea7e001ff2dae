package org.tongbao.indicator;

import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.Collation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.graphql.Cursor;
import org.tongbao.graphql.Edge;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.util.List;

/// Lists indicators in the order of the catalogue.
@Repository
public class SearchIndicators {

    /// Tells 𠮷 from 𡃁, and not capitals from small letters nor full width from half.
    private static final Collation SEARCH = collation("utf8mb4_unicode_520_ci");

    private final DSLContext dsl;

    SearchIndicators(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Page<Indicator> page(
            PageRequest request, @Nullable String search, @Nullable Boolean retired) {
        var rows =
                dsl.select(indicator(INDICATOR), INDICATOR.POSITION)
                        .from(INDICATOR)
                        .where(named(search))
                        .and(living(retired))
                        .and(after(request.after()))
                        .orderBy(INDICATOR.POSITION, INDICATOR.CODE)
                        .limit(request.limit())
                        .fetch();
        var page = request.page(rows, row -> List.of(row.value2(), row.value1().code()));
        return new Page<>(
                page.edges().stream().map(SearchIndicators::edge).toList(), page.pageInfo());
    }

    private static Edge<Indicator> edge(Edge<Record2<Indicator, Integer>> edge) {
        return new Edge<>(edge.cursor(), edge.node().value1());
    }

    private static Condition after(@Nullable Cursor cursor) {
        return cursor == null
                ? noCondition()
                : row(INDICATOR.POSITION, INDICATOR.CODE).gt(cursor.integer(0), cursor.text(1));
    }

    private static Condition living(@Nullable Boolean retired) {
        if (retired == null) {
            return noCondition();
        }
        return retired
                ? INDICATOR.RETIRED_FROM_MONTH.isNotNull()
                : INDICATOR.RETIRED_FROM_MONTH.isNull();
    }

    private static Condition named(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return noCondition();
        }
        var text = search.strip();
        var named =
                holds(INDICATOR.NAME, text)
                        .or(holds(INDICATOR.ENGLISH_NAME, text))
                        .or(aliased(text));
        return text.chars().allMatch(c -> c < 128)
                ? named.or(INDICATOR.CODE.startsWith(text))
                : named;
    }

    private static Condition aliased(String text) {
        return exists(
                selectOne()
                        .from(INDICATOR_ALIAS)
                        .where(INDICATOR_ALIAS.INDICATOR_ID.eq(INDICATOR.ID))
                        .and(holds(INDICATOR_ALIAS.ALIAS, text)));
    }

    /// `%` and `_` in the text stand for themselves.
    private static Condition holds(Field<String> name, String text) {
        return name.collate(SEARCH).contains(text);
    }
}

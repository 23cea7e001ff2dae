package org.tongbao.feed;

import org.tongbao.authority.Actor;
import org.tongbao.feed.FeedTable.Column;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A flat table as OData knows it.
///
/// @param type what a row is called
/// @param key the columns that tell its rows apart
/// @param filters how which columns may be held against something: what an index or the rules that
///   are asked anyway can do
record EntitySet<R>(
        FeedTable<R> table,
        String type,
        List<String> key,
        Map<String, Set<Comparison>> filters,
        Reader<R> reader) {

    static final Set<Comparison> EQUAL = Set.of(Comparison.EQ);
    static final Set<Comparison> ANY = Set.of(Comparison.values());

    /// Reads rows of the unit with the code `under` and of those below it.
    interface Reader<R> {
        FeedPage<R> page(Actor actor, String under, ODataQuery query);

        long count(Actor actor, String under, ODataFilter filter);
    }

    EntitySet {
        key = List.copyOf(key);
        filters = Map.copyOf(filters);
    }

    String name() {
        return table.name();
    }

    /// Those that are wanted.
    ///
    /// @throws ODataRefused for one that there is not
    List<Column<R>> columns(ODataQuery query) {
        return query.columns().isEmpty()
                ? table.columns()
                : query.columns().stream().map(this::column).toList();
    }

    /// @throws ODataRefused for a column that there is not, or that is not filtered by here
    void check(ODataFilter filter) {
        for (var term : filter.terms()) {
            var column = column(term.column());
            if (!filters.getOrDefault(column.name(), Set.of()).contains(term.comparison())) {
                throw ODataRefused.notDone(
                        "ODATA_FILTER_NOT_HERE", column.name(), term.comparison().name(), name());
            }
        }
    }

    private Column<R> column(String name) {
        return table.columns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ODataRefused.bad("ODATA_NO_SUCH_COLUMN", name, name()));
    }
}

package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.util.List;
import java.util.function.Function;

/// A page of a table. Programs read on from where it ends: no row within it has a cursor of its
/// own.
///
/// @param goesOn whether another page follows
/// @param end where it ends; null where it is empty
record FeedPage<R>(List<R> rows, boolean goesOn, @Nullable String end) {

    FeedPage {
        rows = List.copyOf(rows);
    }

    static <R> FeedPage<R> none() {
        return new FeedPage<>(List.of(), false, null);
    }

    /// @param rows up to [PageRequest#limit] rows in the order of the table
    /// @param keys the values that order it, ending in a unique one
    static <R> FeedPage<R> of(PageRequest request, List<R> rows, Function<R, List<?>> keys) {
        var goesOn = rows.size() > request.size();
        var page = goesOn ? rows.subList(0, request.size()) : rows;
        return new FeedPage<>(
                page, goesOn, page.isEmpty() ? null : request.cursor(keys.apply(page.getLast())));
    }

    static <R> FeedPage<R> of(Page<R> page) {
        var info = page.pageInfo();
        return new FeedPage<>(page.nodes(), info.hasNextPage(), info.endCursor());
    }

    <T> FeedPage<T> map(Function<R, T> row) {
        return new FeedPage<>(rows.stream().map(row).toList(), goesOn, end);
    }
}

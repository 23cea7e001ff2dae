package org.tongbao.graphql;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// The page a caller wants of one list.
///
/// ```
/// var request = PageRequest.of(first, after, 100, "auditTrail", unit, action);
/// var rows = … .where(request.after() == null ? noCondition() : ID.lt(request.after().uuid(0)))
///              .limit(request.limit());
/// return request.page(rows, entry -> List.of(entry.id()));
/// ```
///
/// @param size how many nodes at most
/// @param after where the page before ended; null for the first page
/// @param list fingerprint of the list and its filters: a cursor of another list is refused
public record PageRequest(int size, @Nullable Cursor after, String list) {

    /// @param max the largest page the contract allows for this list
    /// @param list the name of the list and every filter, null where there is none
    /// @throws BadUserInputException when `first` is out of range or `after` is not a cursor of
    ///   this list
    public static PageRequest of(
            @Nullable Integer first, @Nullable String after, int max, @Nullable Object... list) {
        var size = first == null ? Math.min(50, max) : first;
        if (size < 1 || size > max) {
            throw new BadUserInputException("PAGE_SIZE_OUT_OF_RANGE", size, max);
        }
        var fingerprint = Cursor.fingerprint(list);
        return new PageRequest(
                size, after == null ? null : Cursor.decode(after, fingerprint), fingerprint);
    }

    /// One more than the page holds, to learn whether another page follows.
    public int limit() {
        return size + 1;
    }

    /// A position in this list.
    ///
    /// @param keys the values that order the list
    public String cursor(List<?> keys) {
        return Cursor.of(keys).encode(list);
    }

    /// @param rows up to [#limit] rows in the order of the list
    /// @param keys the values that order the list, ending in a unique one
    public <T> Page<T> page(List<T> rows, Function<? super T, ? extends List<?>> keys) {
        var edges =
                rows.stream()
                        .limit(size)
                        .map(row -> new Edge<>(cursor(keys.apply(row)), row))
                        .toList();
        var end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Page<>(edges, new PageInfo(rows.size() > size, end));
    }
}

package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.PageRequest;

import java.util.List;

/// Which notices somebody wants.
///
/// @param unit code of the unit whose subtree is meant
/// @param kinds none for all
/// @param request the page, and the place after which to read
record Question(String unit, List<NoticeKind> kinds, PageRequest request) {

    static Question of(
            String unit,
            @Nullable List<NoticeKind> kinds,
            @Nullable Integer first,
            @Nullable String after) {
        var request = PageRequest.of(first, after, ReadNotices.LARGEST_PAGE, "monthNotices", unit);
        return new Question(unit, kinds == null ? List.of() : kinds, request);
    }

    /// The number after which to read.
    long from(long otherwise) {
        return request.after() == null ? otherwise : request.after().number(0);
    }

    /// Pages and subscriptions of one unit share their cursors, whatever kinds they ask for.
    String cursor(long number) {
        return request.cursor(List.of(number));
    }
}

package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.PageRequest;

/// How many rows a page of the feed has.
final class FeedPages {

    static final int MOST_ROWS = 5_000;
    static final int ROWS = 1_000;

    private FeedPages() {}

    /// @param list the name of the table and what is asked of it
    /// @throws BadUserInputException for a limit or cursor that is none
    static PageRequest request(
            @Nullable Integer limit, @Nullable String after, @Nullable Object... list) {
        return PageRequest.of(check(limit), after, MOST_ROWS, list);
    }

    /// @throws BadUserInputException for a limit that is none
    static int check(@Nullable Integer limit) {
        var rows = limit == null ? ROWS : limit;
        if (rows < 1 || rows > MOST_ROWS) {
            throw new BadUserInputException("FEED_LIMIT", rows, MOST_ROWS);
        }
        return rows;
    }
}

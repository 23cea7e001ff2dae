package org.tongbao.feed;

import java.util.Locale;

/// How a table is written; the end of its address says which.
enum FeedFormat {
    JSON,
    CSV;

    static FeedFormat of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }
}

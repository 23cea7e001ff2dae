package org.tongbao.graphql.door;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// The largest page of a list, as the contract words it: "Page size, 1 to 100."
final class PageSize {

    private static final int UNSAID = 100;
    private static final Pattern WORDS = Pattern.compile("Page size, 1 to (\\d{1,4})\\.");

    private PageSize() {}

    static int largest(@Nullable String description) {
        var words = WORDS.matcher(description == null ? "" : description);
        return words.find() ? Integer.parseInt(words.group(1)) : UNSAID;
    }
}

package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.PageRequest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is asked of an entity set.
///
/// @param columns names of those that are wanted, in this order; empty for all
/// @param top how many rows are wanted at most, on all pages; null for all
/// @param after where the page before ended
/// @param counted whether the number of rows on all pages is wanted too
/// @param pageSize how many rows the caller wants in a page; null where it does not say
record ODataQuery(
        List<String> columns,
        ODataFilter filter,
        @Nullable Integer top,
        @Nullable String after,
        boolean counted,
        @Nullable Integer pageSize) {

    private static final Set<String> KNOWN =
            Set.of("$select", "$filter", "$top", "$skiptoken", "$count", "$format");
    private static final Set<String> NOT_DONE =
            Set.of(
                    "$orderby",
                    "$skip",
                    "$expand",
                    "$search",
                    "$apply",
                    "$compute",
                    "$levels",
                    "$deltatoken",
                    "$index",
                    "$schemaversion");
    private static final Pattern PREFERRED =
            Pattern.compile("(?:^|[,;\\s])(?:odata\\.)?maxpagesize\\s*=\\s*\"?(\\d{1,9})");

    ODataQuery {
        columns = List.copyOf(columns);
    }

    /// @param options as the address has them
    /// @param prefer the header `Prefer`, or nothing
    /// @throws ODataRefused for what makes no sense, or is not done here
    static ODataQuery of(Map<String, String[]> options, String prefer) {
        options.forEach(ODataQuery::check);
        var filter = one(options, "$filter");
        return new ODataQuery(
                names(one(options, "$select")),
                filter == null ? ODataFilter.NONE : ODataFilter.read(filter),
                whole("$top", one(options, "$top")),
                one(options, "$skiptoken"),
                truth(one(options, "$count")),
                preferred(prefer));
    }

    private static void check(String name, String[] values) {
        if (NOT_DONE.contains(name)) {
            throw ODataRefused.notDone("ODATA_OPTION_NOT_DONE", name);
        }
        if (!KNOWN.contains(name) || values.length > 1) {
            throw ODataRefused.bad("ODATA_OPTION_UNKNOWN", name);
        }
        if (name.equals("$format") && !values[0].startsWith("json") && !isJson(values[0])) {
            throw ODataRefused.notDone("ODATA_FORMAT", values[0]);
        }
    }

    private static boolean isJson(String format) {
        return format.startsWith("application/json");
    }

    private static @Nullable String one(Map<String, String[]> options, String name) {
        var values = options.get(name);
        return values == null ? null : values[0];
    }

    private static List<String> names(@Nullable String selected) {
        return selected == null || selected.isBlank() || selected.strip().equals("*")
                ? List.of()
                : Arrays.stream(selected.split(",")).map(String::strip).distinct().toList();
    }

    private static @Nullable Integer whole(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw ODataRefused.bad("ODATA_VALUE", name, text);
        }
        return Integer.valueOf(text);
    }

    private static boolean truth(@Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ODataRefused.bad("ODATA_VALUE", "$count", text);
        }
        return "true".equals(text);
    }

    private static @Nullable Integer preferred(String prefer) {
        var found = PREFERRED.matcher(prefer);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    /// How many rows the page has at most, as the caller prefers it within the limits.
    int rows() {
        return pageSize == null ? FeedPages.ROWS : Math.clamp(pageSize, 1, FeedPages.MOST_ROWS);
    }

    boolean wantsNone() {
        return top != null && top == 0;
    }

    /// A cursor holds for the same set and filter; how much is wanted of it may differ.
    ///
    /// @throws org.tongbao.graphql.BadUserInputException for a `$skiptoken` that is none
    PageRequest page(String set, String under) {
        var most = top == null ? rows() : Math.clamp(top, 1, rows());
        return FeedPages.request(most, after, "odata", set, under, filter.terms());
    }
}

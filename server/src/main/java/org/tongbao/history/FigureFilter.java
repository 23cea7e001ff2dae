package org.tongbao.history;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// Which figures of earlier years are looked for.
///
/// @param own only those of the unit itself, without the units under it
/// @param from first month they may speak of; null for any
/// @param to last month they may speak of; null for any
/// @param search words of their document; null for any
record FigureFilter(
        @Nullable Boolean own,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable String search) {

    static final FigureFilter ALL = new FigureFilter(null, null, null, null);

    FigureFilter {
        search = search == null || search.isBlank() ? null : search.strip();
    }

    boolean isLongerThan(int characters) {
        return search != null && search.codePointCount(0, search.length()) > characters;
    }
}

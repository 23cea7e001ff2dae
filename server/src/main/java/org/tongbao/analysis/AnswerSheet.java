package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// An answer as a file shows it: what it is, the heads, the rows with their sums below, and what
/// there is to know about the figures.
///
/// @param title what was asked
/// @param subtitle about which months, against which plan, when it was read
/// @param demonstration whether any figure is generated
/// @param marks what must be said of all figures before anybody reads one; null for nothing
record AnswerSheet(
        String title,
        String subtitle,
        @Nullable String marks,
        List<Head> heads,
        List<Line> lines,
        List<String> notes,
        boolean demonstration) {

    AnswerSheet {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /// @param names whether names stand below it, and not figures
    record Head(String text, boolean names) {}

    /// @param sum whether it takes rows together
    record Line(List<Entry> entries, boolean sum) {

        Line {
            entries = List.copyOf(entries);
        }
    }

    /// A figure, or words where there is none.
    ///
    /// @param number exact; null for words
    /// @param format of the number in a spreadsheet, with the sign of what there is to know about
    ///   it
    record Entry(@Nullable BigDecimal number, String format, String words) {

        static Entry of(BigDecimal number, String format) {
            return new Entry(new BigDecimal(Cell.plain(number)), format, "");
        }

        static Entry of(String words) {
            return new Entry(null, "", words);
        }
    }
}

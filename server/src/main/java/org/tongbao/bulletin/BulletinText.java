package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A bulletin as it is written: words, with references in place of figures.
///
/// @param sections in their order; a heading is numbered when it is printed
/// @param issuer who signs, one a line
/// @param numberWord 机关代字, what stands before the year in the 文号
/// @param dated 成文日期; null for the day of issue
/// @param withheld whether *** is printed in place of every figure
record BulletinText(
        String title,
        String addressees,
        List<Section> sections,
        List<AnnexTable> annexes,
        String issuer,
        String numberWord,
        @Nullable LocalDate dated,
        boolean withheld) {

    BulletinText {
        sections = List.copyOf(sections);
        annexes = List.copyOf(annexes);
    }

    /// @param heading empty for text without one
    /// @param text paragraphs, one a line
    record Section(String heading, String text) {}

    /// @param indicators codes, in their order
    record AnnexTable(AnnexKind kind, String title, List<String> indicators) {

        AnnexTable {
            indicators = List.copyOf(indicators);
        }
    }

    enum AnnexKind {
        /// The units below with the values of some indicators.
        FIGURES,
        /// The units below by rank of one indicator, with target and completion.
        RANKING
    }

    /// The same text for another day.
    BulletinText undated() {
        return new BulletinText(
                title, addressees, sections, annexes, issuer, numberWord, null, withheld);
    }

    Stream<FigureReference> references() {
        return sections.stream().flatMap(section -> Piece.references(section.text()));
    }

    /// Those that references name besides the bulletin's own.
    Set<Span> spans() {
        return Piece.spans(sections.stream().map(Section::text));
    }
}

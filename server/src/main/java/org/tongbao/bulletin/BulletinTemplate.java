package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Span;

import java.util.List;
import java.util.Set;

/// How drafts of a kind begin. In its texts `{unit}`, `{whole}`, `{below}`, `{period}`,
/// `{year_period}`, `{month_end}`, `{plan}` and, in patterns, `{name}` and the measures are filled
/// in; what stands in square brackets is left out when anything in it is not known. A line
/// `{indicators}`, `{laggards}` or `{praise}` becomes what the patterns make of the indicators.
///
/// @param annexFigures whether a table of all figures is annexed
/// @param annexRankings whether a table by rank is annexed for each ranked indicator
/// @param withheld whether figures are not printed: for a work report only
record BulletinTemplate(
        String title,
        String addressees,
        List<Section> sections,
        Patterns patterns,
        boolean annexFigures,
        boolean annexRankings,
        String issuer,
        String numberWord,
        boolean withheld) {

    BulletinTemplate {
        sections = List.copyOf(sections);
    }

    /// Those that references of its texts name.
    Set<Span> spans() {
        return Piece.spans(sections.stream().map(Section::text));
    }

    /// @param category of the indicators it speaks of; null for none
    /// @param indicators codes that go before the category's, or stand alone
    record Section(
            String heading, @Nullable String category, List<String> indicators, String text) {

        Section {
            indicators = List.copyOf(indicators);
        }

        boolean concerns(IndicatorFigures figures) {
            return indicators.contains(figures.indicator().code())
                    || category != null && category.equals(figures.indicator().category());
        }
    }

    /// Sentences about one indicator.
    record Patterns(
            String flow,
            String stock,
            String rate,
            String zero,
            String behind,
            String silent,
            String done) {

        String of(IndicatorKind kind) {
            return switch (kind) {
                case FLOW, AMOUNT -> flow;
                case STOCK, FACT -> stock;
                case RATE -> rate;
            };
        }
    }
}

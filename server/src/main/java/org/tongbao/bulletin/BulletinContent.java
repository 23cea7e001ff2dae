package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.standing.Span;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// A bulletin with its figures put in: what is read, and what is issued. Whatever is read of an
/// issued one comes from here.
///
/// @param unit code of the issuer
/// @param number 文号; null while it is a draft
/// @param demonstration whether any figure rests on generated ones
/// @param trailSeal the newest seal of the audit trail when it was issued, as
///   `12:3f2a91bc04d15e77`; null for a draft, where nothing was sealed, and in bulletins issued
///   before it was printed
record BulletinContent(
        BulletinKind kind,
        String unit,
        String unitName,
        YearMonth from,
        YearMonth to,
        String title,
        List<String> addressees,
        List<Section> sections,
        List<Annex> annexes,
        List<String> issuers,
        @Nullable LocalDate dated,
        @Nullable String number,
        @Nullable Corrected corrects,
        boolean demonstration,
        @Nullable String trailSeal) {

    private static final String IN_TABLE = "#";

    BulletinContent {
        addressees = List.copyOf(addressees);
        sections = List.copyOf(sections);
        annexes = List.copyOf(annexes);
        issuers = List.copyOf(issuers);
    }

    /// The issued bulletin this one takes the place of (更正).
    record Corrected(UUID id, String number, String title) {}

    record Section(String heading, List<Paragraph> paragraphs) {

        Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    record Paragraph(List<Part> parts) {

        Paragraph {
            parts = List.copyOf(parts);
        }
    }

    /// Words as they are printed.
    ///
    /// @param figure what they say of whom; null for mere words
    record Part(String text, @Nullable FigurePart figure) {}

    /// @param token the reference as the draft has it
    /// @param known whether there is anything to say: a draft with an unknown figure is not issued
    /// @param reported unit-months that are in it, of those expected
    /// @param units directly under the bulletin's own that it is said of or that it names; none
    ///   where it speaks of the bulletin's own as a whole, and none in bulletins issued before this
    ///   was written down
    record FigurePart(
            String token,
            String indicator,
            String indicatorName,
            Measure measure,
            String unit,
            YearMonth from,
            YearMonth to,
            boolean known,
            boolean withheld,
            int reported,
            int expected,
            boolean demonstration,
            List<String> documents,
            List<Named> units) {

        public FigurePart {
            documents = List.copyOf(documents);
            units = List.copyOf(Objects.requireNonNullElse(units, List.of()));
        }

        private boolean restsOn(UnitPath reporting, YearMonth month) {
            return reporting.leadsOver(unit)
                    && measure.restsOn(new Span(from, to)).stream()
                            .anyMatch(span -> span.contains(month));
        }
    }

    /// A unit as it was called then.
    record Named(String code, String name) {}

    record Annex(String title, List<String> columns, List<Row> rows) {

        Annex {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param name of the unit
    /// @param total whether it is the sum of the others
    record Row(String name, boolean total, List<Part> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /// Figures of the text, then of the tables.
    Stream<Part> figures() {
        return figures(sections, annexes);
    }

    /// Whether any figure rests on what a unit reported of some indicators in a month.
    ///
    /// @param unit where it stood then
    /// @param indicators codes
    boolean restsOn(UnitPath unit, YearMonth month, Set<String> indicators) {
        return figures()
                .map(Part::figure)
                .filter(Objects::nonNull)
                .filter(figure -> indicators.contains(figure.indicator()))
                .anyMatch(figure -> figure.restsOn(unit, month));
    }

    /// The first figure behind a reference.
    Optional<FigurePart> figure(String token) {
        return figures()
                .map(Part::figure)
                .filter(Objects::nonNull)
                .filter(figure -> figure.token().equals(token))
                .findFirst();
    }

    static Stream<Part> figures(List<Section> sections, List<Annex> annexes) {
        return Stream.concat(written(sections), tabled(annexes));
    }

    Stream<Part> written() {
        return written(sections);
    }

    private static Stream<Part> written(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.parts().stream())
                .filter(part -> part.figure() != null);
    }

    private static Stream<Part> tabled(List<Annex> annexes) {
        return annexes.stream()
                .flatMap(annex -> annex.rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(part -> part.figure() != null);
    }

    /// Each figure once; one in a table, which says it more briefly, under a name of its own.
    Map<String, Part> byReference() {
        var figures = new LinkedHashMap<String, Part>();
        add(figures, written(), "");
        add(figures, tabled(annexes), IN_TABLE);
        return figures;
    }

    private static void add(Map<String, Part> figures, Stream<Part> parts, String where) {
        parts.forEach(part -> {
            var figure = part.figure();
            if (figure != null) {
                figures.put(figure.token() + where, part);
            }
        });
    }

    /// What each of them says.
    Map<String, String> said() {
        var said = new TreeMap<String, String>();
        byReference().forEach((reference, part) -> said.put(reference, part.text()));
        return said;
    }

    BulletinContent issued(String number, LocalDate dated, @Nullable String trailSeal) {
        return new BulletinContent(
                kind,
                unit,
                unitName,
                from,
                to,
                title,
                addressees,
                sections,
                annexes,
                issuers,
                dated,
                number,
                corrects,
                demonstration,
                trailSeal);
    }
}

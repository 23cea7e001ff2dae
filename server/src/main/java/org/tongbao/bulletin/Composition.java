package org.tongbao.bulletin;

import static org.tongbao.bulletin.OfficialWords.say;

import org.jspecify.annotations.Nullable;
import org.tongbao.bulletin.BulletinContent.Annex;
import org.tongbao.bulletin.BulletinContent.Corrected;
import org.tongbao.bulletin.BulletinContent.FigurePart;
import org.tongbao.bulletin.BulletinContent.Named;
import org.tongbao.bulletin.BulletinContent.Paragraph;
import org.tongbao.bulletin.BulletinContent.Part;
import org.tongbao.bulletin.BulletinContent.Row;
import org.tongbao.bulletin.BulletinContent.Section;
import org.tongbao.bulletin.BulletinText.AnnexTable;
import org.tongbao.orgunit.OrgUnit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Puts figures into a text. The same text and the same figures always give the same bulletin.
final class Composition {

    private static final String WITHHELD = "***";

    private final Phrases phrases;
    private final FigureBook book;
    private final boolean withheld;

    Composition(FigureBook book, boolean withheld) {
        this.phrases = new Phrases(book);
        this.book = book;
        this.withheld = withheld;
    }

    BulletinContent of(BulletinKind kind, BulletinText text, @Nullable Corrected corrects) {
        var sections =
                text.sections().stream()
                        .map(section ->
                                new Section(section.heading().strip(), paragraphs(section.text())))
                        .toList();
        var annexes = text.annexes().stream().map(this::annex).toList();
        return new BulletinContent(
                kind,
                book.unit().code(),
                book.unit().name(),
                book.span().from(),
                book.span().to(),
                text.title().strip(),
                lines(text.addressees()),
                sections,
                annexes,
                lines(text.issuer()),
                text.dated(),
                null,
                corrects,
                BulletinContent.figures(sections, annexes)
                        .map(Part::figure)
                        .filter(Objects::nonNull)
                        .anyMatch(FigurePart::demonstration),
                null);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private List<Paragraph> paragraphs(String text) {
        return lines(text).stream()
                .map(line -> new Paragraph(Piece.of(line).stream().map(this::part).toList()))
                .toList();
    }

    private Part part(Piece piece) {
        return switch (piece) {
            case Piece.Words(var words) -> new Part(words, null);
            case Piece.Figure(var reference) ->
                    figure(reference, phrases.of(reference), say("UNKNOWN"));
        };
    }

    /// @param unknown what stands where nothing can be said
    private Part figure(FigureReference reference, @Nullable String said, String unknown) {
        var hidden = withheld || reference.withheld();
        var span = book.spanOf(reference);
        var figures = book.of(reference).orElse(null);
        var of = book.unitFigure(reference).orElse(null);
        return new Part(
                hidden ? WITHHELD : said == null ? unknown : said,
                new FigurePart(
                        reference.token(),
                        reference.indicator(),
                        figures == null ? reference.indicator() : figures.indicator().name(),
                        reference.measure(),
                        reference.unit() == null ? book.unit().code() : reference.unit(),
                        span.from(),
                        span.to(),
                        said != null,
                        hidden,
                        of == null || hidden ? 0 : of.reported(),
                        of == null || hidden ? 0 : of.expected(),
                        figures != null && figures.demonstration(),
                        of == null ? List.of() : of.documents(),
                        figures == null || hidden ? List.of() : named(reference, figures)));
    }

    private List<Named> named(FigureReference reference, IndicatorFigures figures) {
        return figures.named(reference).stream()
                .map(unit -> new Named(unit.code(), unit.name()))
                .toList();
    }

    private Part cell(FigureReference reference) {
        return figure(reference, phrases.inCell(reference), say("NONE"));
    }

    private Annex annex(AnnexTable table) {
        return switch (table.kind()) {
            case FIGURES -> matrix(table);
            case RANKING -> ranking(table);
        };
    }

    private Annex matrix(AnnexTable table) {
        var columns = new ArrayList<String>();
        columns.add(say("HEAD_UNIT"));
        table.indicators().forEach(code -> columns.add(head(code)));
        var rows = new ArrayList<Row>();
        for (var unit : below(table.indicators())) {
            rows.add(new Row(unit.name(), false, values(table.indicators(), unit)));
        }
        rows.add(new Row(say("TOTAL"), true, values(table.indicators(), book.unit())));
        return new Annex(table.title(), columns, rows);
    }

    private List<Part> values(List<String> indicators, OrgUnit unit) {
        return indicators.stream().map(code -> cell(at(code, Measure.VALUE, unit))).toList();
    }

    /// The ranked by their rank, then those without one in official order.
    private Annex ranking(AnnexTable table) {
        var code = table.indicators().getFirst();
        var rows =
                below(List.of(code)).stream()
                        .sorted(Comparator.comparingInt(unit -> rank(code, unit)))
                        .map(unit ->
                                new Row(
                                        unit.name(),
                                        false,
                                        Stream.of(
                                                        Measure.RANK,
                                                        Measure.VALUE,
                                                        Measure.TARGET,
                                                        Measure.COMPLETION)
                                                .map(measure -> cell(at(code, measure, unit)))
                                                .toList()))
                        .toList();
        return new Annex(
                table.title(),
                List.of(
                        say("HEAD_UNIT"),
                        say("HEAD_RANK"),
                        say("HEAD_VALUE"),
                        say("HEAD_TARGET"),
                        say("HEAD_COMPLETION")),
                rows);
    }

    private int rank(String code, OrgUnit unit) {
        return book.unitFigure(at(code, Measure.RANK, unit))
                .map(UnitFigure::rank)
                .orElse(Integer.MAX_VALUE);
    }

    private FigureReference at(String code, Measure measure, OrgUnit unit) {
        var own = FigureReference.of(code, measure);
        return unit.id().equals(book.unit().id()) ? own : own.at(unit.code());
    }

    private String head(String code) {
        return book.of(FigureReference.of(code, Measure.VALUE))
                .map(figures ->
                        say(
                                "HEAD_INDICATOR",
                                figures.indicator().name(),
                                figures.indicator().unitOfMeasure()))
                .orElse(code);
    }

    /// Every unit below that any of the indicators knows, as the first that knows it has it.
    private List<OrgUnit> below(List<String> indicators) {
        var units = new ArrayList<OrgUnit>();
        indicators.stream()
                .flatMap(code ->
                        book.of(FigureReference.of(code, Measure.VALUE)).stream()
                                .flatMap(figures -> figures.rows().stream()))
                .map(UnitFigure::unit)
                .filter(unit -> units.stream().noneMatch(known -> known.id().equals(unit.id())))
                .forEach(units::add);
        return units;
    }
}

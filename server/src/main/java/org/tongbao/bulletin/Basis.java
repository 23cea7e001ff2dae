package org.tongbao.bulletin;

import org.tongbao.authority.UnitPath;
import org.tongbao.bulletin.BulletinContent.FigurePart;
import org.tongbao.bulletin.BulletinContent.Part;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Span;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What a figure rests on: months of an indicator in a unit with all under it.
record Basis(UUID indicator, UnitPath unit, Span span) {

    /// Of all figures of a bulletin; of a rate both parts, of a growth the year before as well.
    static Set<Basis> of(BulletinContent content, FigureBook book) {
        var bases = new HashSet<Basis>();
        content.figures()
                .map(Part::figure)
                .filter(Objects::nonNull)
                .forEach(figure -> of(figure, book).forEach(bases::add));
        return bases;
    }

    private static Stream<Basis> of(FigurePart figure, FigureBook book) {
        var span = new Span(figure.from(), figure.to());
        var reference =
                new FigureReference(
                        figure.indicator(), figure.measure(), figure.unit(), span, false);
        var place = book.unitFigure(reference).map(UnitFigure::unit).map(OrgUnit::path);
        var parts =
                book.of(reference).map(IndicatorFigures::indicator).stream()
                        .flatMap(Basis::parts)
                        .toList();
        return figure.measure().restsOn(span).stream()
                .flatMap(one ->
                        place.stream()
                                .flatMap(path ->
                                        parts.stream().map(id -> new Basis(id, path, one))));
    }

    private static Stream<UUID> parts(Indicator indicator) {
        return Stream.of(indicator.id(), indicator.numeratorId(), indicator.denominatorId())
                .filter(Objects::nonNull);
    }
}

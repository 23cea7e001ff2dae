package org.tongbao.bulletin;

import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Span;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All figures a bulletin can speak of: for each of its spans the indicators of its unit, in the
/// plan's order, reported ones before those of documents.
record FigureBook(OrgUnit unit, Span span, Map<Span, List<IndicatorFigures>> spans) {

    FigureBook {
        spans = Map.copyOf(spans);
    }

    /// Those of the bulletin's own span.
    List<IndicatorFigures> indicators() {
        return spans.getOrDefault(span, List.of());
    }

    Optional<IndicatorFigures> of(FigureReference reference) {
        return spans.getOrDefault(spanOf(reference), List.of()).stream()
                .filter(figures -> figures.indicator().code().equals(reference.indicator()))
                .findFirst();
    }

    /// The figure of the unit a reference names: the bulletin's own, or one directly below.
    Optional<UnitFigure> unitFigure(FigureReference reference) {
        return of(reference)
                .flatMap(figures ->
                        figures.of(reference.unit() == null ? unit.code() : reference.unit()));
    }

    Span spanOf(FigureReference reference) {
        return reference.span() == null ? span : reference.span();
    }
}

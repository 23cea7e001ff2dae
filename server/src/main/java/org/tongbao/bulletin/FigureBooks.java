package org.tongbao.bulletin;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.history.StatedFigures;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Span;
import org.tongbao.standing.StandingQuestion;
import org.tongbao.standing.Standings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks figures up as they are now: in the standing, and where nothing was reported in documents.
/// How many statements that takes depends on the spans alone.
@Component
class FigureBooks {

    private final Standings standings;
    private final StatedFigures stated;
    private final OrgUnits units;

    FigureBooks(Standings standings, StatedFigures stated, OrgUnits units) {
        this.standings = standings;
        this.stated = stated;
        this.units = units;
    }

    /// @param more spans that references name besides the bulletin's own
    /// @throws NotFoundException when the actor may not read the unit's standing
    FigureBook of(Actor actor, OrgUnit unit, Span span, Collection<Span> more) {
        var own = with(actor, new FigureBook(unit, span, Map.of()), List.of(span));
        return with(actor, own, more);
    }

    /// A book with more spans. What it has is not looked up again.
    FigureBook with(Actor actor, FigureBook book, Collection<Span> more) {
        var spans = new HashMap<>(book.spans());
        for (var one : more) {
            spans.computeIfAbsent(one, missing -> figures(actor, book.unit(), missing));
        }
        return new FigureBook(book.unit(), book.span(), spans);
    }

    private List<IndicatorFigures> figures(Actor actor, OrgUnit unit, Span span) {
        var reported = reported(actor, unit, span);
        var known =
                reported.stream()
                        .filter(IndicatorFigures::known)
                        .map(figures -> figures.indicator().id())
                        .toList();
        var scope = Scope.of(List.of(unit.path()));
        var documents =
                new StatedBook(
                                unit,
                                family(scope, unit, span.to()),
                                span,
                                stated.endingIn(scope, unit, StatedBook.months(span)))
                        .indicators().stream()
                                .filter(figures -> !known.contains(figures.indicator().id()))
                                .toList();
        var ofDocuments = documents.stream().map(figures -> figures.indicator().id()).toList();
        var all = new ArrayList<IndicatorFigures>();
        reported.stream()
                .filter(figures -> !ofDocuments.contains(figures.indicator().id()))
                .forEach(all::add);
        all.addAll(documents);
        return List.copyOf(all);
    }

    private List<OrgUnit> family(Scope scope, OrgUnit unit, YearMonth month) {
        return Stream.concat(Stream.of(unit), units.children(scope, unit, month).stream()).toList();
    }

    private List<IndicatorFigures> reported(Actor actor, OrgUnit unit, Span span) {
        var question =
                new StandingQuestion(
                        unit.code(), span.to(), null, null, null, span.from(), null, null);
        var standing = standings.withForms(actor, question);
        return standing.indicators().stream()
                .map(one -> IndicatorFigures.of(standing.unit(), one, standing.demonstration()))
                .toList();
    }
}

package org.tongbao.history;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnit;

import java.util.Comparator;
import java.util.List;

/// Reads figures together with what does not hold about them: three statements, however many.
@Component
class ReadHistory {

    private final HistoricalFigures figures;

    ReadHistory(HistoricalFigures figures) {
        this.figures = figures;
    }

    Page<HistoricalFigure> page(
            Actor actor,
            OrgUnit unit,
            @Nullable String indicator,
            FigureFilter filter,
            PageRequest request) {
        var scope = actor.scope(Verb.HISTORY_READ);
        var found = figures.page(scope, unit, indicator, filter, request);
        if (found.isEmpty()) {
            return request.page(found, figure -> List.of());
        }
        var first =
                found.stream()
                        .map(HistoricalFigure::toMonth)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        var last = found.getFirst().toMonth();
        var doubts =
                new Doubts(figures.around(scope, unit, first, last), figures.children(scope, unit));
        var judged = found.stream().map(figure -> figure.judgedBy(doubts)).toList();
        return request.page(judged, figure -> List.of(figure.toMonth(), figure.id()));
    }
}

package org.tongbao.history;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/// What documents state of a unit and of the units directly under it.
@Component
public class StatedFigures {

    private final HistoricalFigures figures;

    StatedFigures(HistoricalFigures figures) {
        this.figures = figures;
    }

    /// Figures whose months end in one of these, the most precise of a place first; at most 5,000.
    public List<StatedFigure> endingIn(
            Scope scope, OrgUnit unit, Collection<YearMonth> lastMonths) {
        return figures.endingIn(scope, unit, lastMonths).stream()
                .map(figure ->
                        new StatedFigure(
                                figure.unit(),
                                figure.indicator(),
                                figure.stated().period(),
                                figure.value(),
                                figure.qualifier(),
                                figure.growth(),
                                figure.increase(),
                                figure.document()))
                .toList();
    }
}

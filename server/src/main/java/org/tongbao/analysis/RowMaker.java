package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.analysis.Row.Key;
import org.tongbao.analysis.Tabulation.Side;
import org.tongbao.indicator.Indicator;
import org.tongbao.standing.Finding;
import org.tongbao.standing.Findings;
import org.tongbao.standing.Survey;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Works out one row: each figure as the standing of its units has it.
final class RowMaker {

    private final Set<Figure> figures;
    private final Survey survey;
    private final Findings findings;
    private final Scores scores;
    private final Key key;
    private final Side now;
    private final @Nullable Side then;
    private final Map<Side, Map<UUID, Optional<Finding>>> known = new IdentityHashMap<>();

    /// @param figures that are worked out
    /// @param then what it is compared with; null for nothing
    RowMaker(
            Set<Figure> figures,
            Survey survey,
            Findings findings,
            Scores scores,
            Key key,
            @Nullable Side then) {
        this.figures = figures;
        this.survey = survey;
        this.findings = findings;
        this.scores = scores;
        this.key = key;
        this.now = new Side(key.units(), key.period());
        this.then = then;
    }

    /// Empty where nothing of it may be read.
    Optional<Row> row() {
        var cells = new LinkedHashMap<Figure, Cell>();
        for (var figure : figures) {
            value(now, figure).ifPresent(value -> cells.put(figure, cell(figure, value)));
        }
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(key, cells, demonstration(now) || demonstration(then)));
    }

    private boolean demonstration(@Nullable Side side) {
        return side != null
                && (scores.demonstration(side.units(), side.period())
                        || known.getOrDefault(side, Map.of()).values().stream()
                                .flatMap(Optional::stream)
                                .anyMatch(Finding::demonstration));
    }

    private Cell cell(Figure figure, Cell value) {
        return figure.part() == Part.VALUE
                ? value
                : Compared.part(figure, value, before(figure), indicator(figure));
    }

    private Cell before(Figure figure) {
        return then == null
                ? Cell.none(Reason.NO_HISTORY)
                : value(then, figure).orElseGet(() -> Cell.none(Reason.NOT_PUBLISHED));
    }

    private @Nullable Indicator indicator(Figure figure) {
        return figure.indicator() == null ? key.indicator() : figure.indicator();
    }

    /// Of several indicators what can be counted over them.
    private Optional<Cell> value(Side side, Figure figure) {
        if (figure.ofUnits()) {
            return Optional.of(figure.measure().whole(scores, side.units(), side.period()));
        }
        var indicator = indicator(figure);
        var subjects =
                (indicator == null ? key.about().indicators() : List.of(indicator))
                        .stream().flatMap(one -> subject(side, one).stream()).toList();
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        var measure = figure.measure();
        return Optional.of(
                indicator == null ? measure.together(subjects) : measure.of(subjects.getFirst()));
    }

    private Optional<Subject> subject(Side side, Indicator indicator) {
        return known.computeIfAbsent(side, _ -> new HashMap<>())
                .computeIfAbsent(indicator.id(), _ -> finding(side, indicator))
                .map(finding ->
                        new Subject(
                                side.units(),
                                survey.isHead(side.units().stand()),
                                indicator,
                                side.period(),
                                finding,
                                findings,
                                scores));
    }

    private Optional<Finding> finding(Side side, Indicator indicator) {
        var units = side.units();
        return units.together()
                ? findings.of(units.stands(), side.period(), indicator)
                : findings.of(units.stand(), side.period(), indicator);
    }
}

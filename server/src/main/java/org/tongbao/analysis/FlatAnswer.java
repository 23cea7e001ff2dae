package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.standing.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The answer to a saved question as flat rows: the unit, what else the rows are made by, the
/// months, each figure with what there is to know about it or why it is missing, and whether
/// generated figures are in it.
public final class FlatAnswer {

    private final SavedQuestion question;
    private final AnalysisResult result;

    FlatAnswer(SavedQuestion question, AnalysisResult result) {
        this.question = question;
        this.result = result;
    }

    /// What the question is called.
    public String name() {
        return question.name();
    }

    /// Those it is about.
    public Span months() {
        return result.months();
    }

    /// What was asked, its months found: a cursor holds for the same only.
    public Object asked() {
        return result.asked();
    }

    /// Their names, in the order of the values.
    public List<String> columns() {
        var names = new ArrayList<>(List.of("unitCode", "unitName", "unitCount"));
        dimensions().forEach(dimension -> names.addAll(names(dimension)));
        names.addAll(List.of("fromMonth", "toMonth"));
        for (var figure : result.layout().shown()) {
            names.add(name(figure, ""));
            names.add(name(figure, "_note"));
        }
        names.add("demonstration");
        return names;
    }

    /// Those of [AnswerPart#ROWS] in the order of the question, the others in that of their
    /// dimensions.
    ///
    /// @throws org.tongbao.graphql.BadUserInputException for a cursor that is none
    public Page<FlatRow> page(AnswerPart part, PageRequest request) {
        return switch (part) {
            case ROWS -> result.page(request).map(this::flat);
            case SUBTOTALS -> page(result.parts(), request);
            case TOGETHER -> page(result.chosen(), request);
            case TOTALS -> page(result.whole(), request);
        };
    }

    private Page<FlatRow> page(List<Row> rows, PageRequest request) {
        var after = request.after();
        var first = after == null ? 0 : Math.max(0, after.integer(0) + 1);
        var rest = IntStream.range(first, rows.size()).boxed().limit(request.limit()).toList();
        return request.page(rest, List::of).map(index -> flat(rows.get(index)));
    }

    private FlatRow flat(Row row) {
        var units = row.key().units();
        var unit = units.together() ? result.head() : units.stand().unit();
        var values = new ArrayList<@Nullable Object>(List.of(unit.code(), unit.name()));
        values.add(units.stands().size());
        dimensions().forEach(dimension -> values.addAll(values(dimension, row)));
        values.add(row.key().period().from());
        values.add(row.key().period().to());
        for (var figure : result.layout().shown()) {
            var cell = row.cell(figure);
            values.add(cell.number() == null ? cell.word() : cell.number());
            values.add(cell.reason());
        }
        values.add(row.demonstration());
        return new FlatRow(values);
    }

    /// What rows are made by, besides units.
    private List<Dimension> dimensions() {
        return result.asked().by().stream().filter(one -> one != Dimension.UNIT).toList();
    }

    private static List<String> names(Dimension dimension) {
        return switch (dimension) {
            case UNIT -> List.of();
            case INDICATOR -> List.of("indicatorCode", "indicatorName", "unitOfMeasure");
            case PLAN -> List.of("planCode");
            case PEER_GROUP -> List.of("peerGroup");
            case HALF_YEAR -> List.of("halfYear");
            case CATEGORY, DEPARTMENT, MONTH, QUARTER, YEAR -> List.of(dimension.key());
        };
    }

    private List<@Nullable Object> values(Dimension dimension, Row row) {
        var at = row.key().at().get(result.asked().by().indexOf(dimension));
        var values = new ArrayList<@Nullable Object>();
        values.add(at == null ? null : at.written());
        if (dimension == Dimension.INDICATOR) {
            var indicator = row.key().indicator();
            values.add(indicator == null ? null : indicator.name());
            values.add(indicator == null ? null : indicator.unitOfMeasure());
        }
        return values;
    }

    /// As the key of the column in `analyze`.
    private static String name(Figure figure, String what) {
        var indicator = figure.indicator();
        return figure.part().prefix()
                + figure.measure().key()
                + what
                + (indicator == null ? "" : ":" + indicator.code());
    }
}

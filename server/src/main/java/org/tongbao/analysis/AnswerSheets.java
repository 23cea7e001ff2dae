package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.analysis.AnalysisInput.Values;
import org.tongbao.analysis.AnswerSheet.Entry;
import org.tongbao.analysis.AnswerSheet.Head;
import org.tongbao.analysis.AnswerSheet.Line;
import org.tongbao.analysis.Layout.Figure;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Plan;
import org.tongbao.standing.Span;
import org.tongbao.standing.Verdict;
import org.tongbao.table.PrintedSheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes of an answer what a file shows of it, in a language: figures as numbers with the digits
/// with which they are printed, words where there is none, and why.
@Component
class AnswerSheets {

    private final Messages messages;

    AnswerSheets(Messages messages) {
        this.messages = messages;
    }

    /// @param title empty to say what was asked
    /// @param source address of the page that was seen; empty for none
    AnswerSheet of(AnalysisResult result, String title, String source, Locale language) {
        return new Writing(result, language).sheet(title, source);
    }

    /// One answer in one language.
    private final class Writing {

        private final AnalysisResult result;
        private final Locale language;
        private final List<AnalysisColumn> columns;
        private final Set<Reason> said = EnumSet.noneOf(Reason.class);

        Writing(AnalysisResult result, Locale language) {
            this.result = result;
            this.language = language;
            this.columns = result.columns();
        }

        AnswerSheet sheet(String title, String source) {
            var lines =
                    Stream.of(
                                    lines(result.found(), null),
                                    lines(result.parts(), "ANALYSIS_SUBTOTAL_OF"),
                                    lines(result.chosen(), "ANALYSIS_TOGETHER_OF"),
                                    lines(result.whole(), "ANALYSIS_TOTAL_OF"))
                            .flatMap(List::stream)
                            .toList();
            return new AnswerSheet(
                    title.isEmpty() ? asked() : title,
                    subtitle(),
                    marks(),
                    columns.stream().flatMap(this::heads).toList(),
                    lines,
                    notes(source),
                    result.demonstration());
        }

        private String asked() {
            var measures =
                    result.layout().analysis().asked().measures().stream()
                            .map(measure -> say("ANALYSIS_WORD", measure))
                            .collect(Collectors.joining(say("ANALYSIS_AND")));
            return say("ANALYSIS_TITLE", result.head().nameIn(language), measures);
        }

        private String subtitle() {
            var submitted = result.values() == Values.SUBMITTED;
            var plans =
                    result.plans().stream()
                            .map(plan -> plan.nameIn(language))
                            .collect(Collectors.joining(say("ANALYSIS_AND")));
            return Stream.of(
                            months(result.months()),
                            plans,
                            say(submitted ? "ANALYSIS_WITH_SUBMITTED" : "ANALYSIS_APPROVED_ONLY"),
                            say("ANALYSIS_READ_AT", PrintedSheet.minute(result.readAt())))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        private @Nullable String marks() {
            var known = result.knownAt();
            return PrintedSheet.marks(
                    known == null ? null : say("ANALYSIS_KNOWN_AT", PrintedSheet.minute(known)),
                    result.demonstration() ? say("ANALYSIS_DEMONSTRATION") : null);
        }

        private List<String> notes(String source) {
            var notes = new ArrayList<String>();
            said.forEach(reason ->
                    notes.add(
                            say(
                                    "ANALYSIS_NOTE",
                                    reason.sign(),
                                    reason,
                                    say("ANALYSIS_WHY_" + reason))));
            notes.add(say("ANALYSIS_SOURCE", source));
            return notes;
        }

        private Stream<Head> heads(AnalysisColumn column) {
            var name = column.name(messages, language);
            var unit = column.unitOfMeasure(messages, language);
            var head =
                    new Head(
                            unit == null ? name : say("ANALYSIS_HEAD_UNIT", name, unit),
                            column.dimension() != null);
            return hasOwnMeasure(column)
                    ? Stream.of(head, new Head(say("ANALYSIS_HEAD_MEASURE", name), true))
                    : Stream.of(head);
        }

        /// Rows of several indicators have each a measure of its own, which stands beside the
        /// figure.
        private boolean hasOwnMeasure(AnalysisColumn column) {
            return column.kind() == ColumnKind.QUANTITY
                    && column.indicator() == null
                    && result.layout().analysis().asked().byIndicators();
        }

        private List<Line> lines(List<Row> rows, @Nullable String sum) {
            return rows.stream().map(row -> line(row, sum)).toList();
        }

        private Line line(Row row, @Nullable String sum) {
            var entries = new ArrayList<Entry>();
            var made = row.key().at();
            for (int i = 0; i < made.size(); i++) {
                entries.add(Entry.of(name(columns.get(i), row, i)));
            }
            if (sum != null && !entries.isEmpty()) {
                entries.set(0, Entry.of(sumName(row, sum, entries.getFirst().words())));
            }
            var figures = result.layout().shown();
            for (int i = 0; i < figures.size(); i++) {
                entries.addAll(figure(row, columns.get(made.size() + i), figures.get(i)));
            }
            return new Line(entries, sum != null);
        }

        private String sumName(Row row, String sum, String first) {
            return say(
                    sum, result.head().nameIn(language), row.key().units().stands().size(), first);
        }

        private String name(AnalysisColumn column, Row row, int place) {
            var key = row.key();
            var dimension = column.dimension();
            if (dimension != null && key.over().contains(dimension)) {
                return "";
            }
            var at = key.at().get(place);
            var written = at == null ? null : at.written();
            var indicator = key.indicator();
            return switch (column.kind()) {
                case UNIT -> key.units().stand().unit().nameIn(language);
                case INDICATOR -> indicator == null ? "" : indicator.nameIn(language);
                case PLAN -> plan(written);
                case PERIOD, TEXT -> written == null ? say("ANALYSIS_WITHOUT") : written;
                case QUANTITY, PERCENT, POINTS, COUNT, RANK, VERDICT -> "";
            };
        }

        private String plan(@Nullable String code) {
            return result.plans().stream()
                    .filter(plan -> plan.code().equals(code))
                    .findFirst()
                    .map((Plan plan) -> plan.nameIn(language))
                    .orElseGet(() -> say("ANALYSIS_WITHOUT"));
        }

        private List<Entry> figure(Row row, AnalysisColumn column, Figure figure) {
            var cell = row.cell(figure);
            var indicator = row.key().indicator();
            if (cell.reason() != null) {
                said.add(cell.reason());
            }
            var entry = entry(cell, column, indicator);
            return hasOwnMeasure(column)
                    ? List.of(entry, Entry.of(measure(cell, column, indicator)))
                    : List.of(entry);
        }

        private Entry entry(Cell cell, AnalysisColumn column, @Nullable Indicator indicator) {
            var number = cell.number();
            if (number != null) {
                return Entry.of(number, format(cell, column, indicator));
            }
            if (cell.word() != null) {
                return Entry.of(say("VERDICT_" + Verdict.valueOf(cell.word())));
            }
            return Entry.of(cell.reason() == null ? "" : say("ANALYSIS_WORD", cell.reason()));
        }

        private String format(Cell cell, AnalysisColumn column, @Nullable Indicator indicator) {
            var number = cell.number();
            var decimals = column.decimals();
            if (decimals == null) {
                decimals = indicator == null ? null : indicator.shownDecimals();
            }
            var digits =
                    decimals == null
                            ? number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale())
                            : decimals;
            var percent = column.kind() == ColumnKind.PERCENT && column.part() != Part.CHANGE;
            var signs = (percent ? "%" : "") + (cell.reason() == null ? "" : cell.reason().sign());
            return Exports.figure(digits) + Exports.besideNumber(signs);
        }

        private String measure(Cell cell, AnalysisColumn column, @Nullable Indicator indicator) {
            if (cell.number() == null || indicator == null || column.measure() == null) {
                return "";
            }
            return column.measure().inPoints(indicator, column.part())
                    ? say("ANALYSIS_POINTS")
                    : indicator.unit().in(language);
        }

        private String months(Span span) {
            return span.from().equals(span.to())
                    ? say("ANALYSIS_MONTH", span.from())
                    : say("ANALYSIS_MONTHS", span.from(), span.to());
        }

        private String say(String code, Object... arguments) {
            return messages.say(language, code, arguments);
        }
    }
}

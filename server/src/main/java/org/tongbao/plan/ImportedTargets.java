package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.plan.printed.Listed;
import org.tongbao.plan.printed.Understood;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the targets of a draft become when understood tables are taken over. Pure.
///
/// For the units of a table its figures take the place of all targets of its indicator, and so do
/// the rows of a list; what neither speaks of stays. A target that a table repeats keeps its quote,
/// reading and departments; a list says these itself.
record ImportedTargets(@Nullable String document) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int LONGEST_SOURCE = 60;
    private static final int LONGEST_QUOTE = 500;

    List<TargetDraft> into(List<TargetDraft> stored, Understood understood) {
        var read = read(understood);
        var spoken = read.values().stream().map(Read::subject).collect(Collectors.toSet());
        var all = new LinkedHashMap<List<Object>, TargetDraft>();
        stored.stream()
                .filter(target ->
                        !spoken.contains(Read.subject(target)) || read.containsKey(target.key()))
                .forEach(target -> all.put(target.key(), target));
        read.forEach((key, found) -> all.merge(key, found.draft(), found::over));
        return List.copyOf(all.values());
    }

    /// @param whole whether a list says all of it, and not only a table its figure
    private record Read(TargetDraft draft, boolean whole) {

        static List<Object> subject(TargetDraft draft) {
            return List.of(draft.unit(), draft.indicator(), draft.forEachChild());
        }

        List<Object> subject() {
            return subject(draft);
        }

        TargetDraft over(TargetDraft stored, TargetDraft read) {
            if (whole) {
                return read;
            }
            var same =
                    stored.meaning() == read.meaning()
                            && stored.value() != null
                            && read.value() != null
                            && stored.value().compareTo(read.value()) == 0;
            return same
                    ? stored
                    : read.resting(
                            read.quote(), stored.reading(), read.source(), stored.departments());
        }
    }

    /// In the order of the list where there is one: it has the plan's.
    private Map<List<Object>, Read> read(Understood understood) {
        var tabled = new LinkedHashMap<List<Object>, TargetDraft>();
        understood.tables().stream()
                .flatMap(table -> drafts(table).stream())
                .forEach(draft -> tabled.put(draft.key(), draft));
        var read = new LinkedHashMap<List<Object>, Read>();
        for (var row : understood.listed()) {
            var listed = listed(row);
            var draft = row.inTable() ? added(listed, tabled.get(listed.key())) : listed;
            if (draft != null && (draft.value() != null || row.inWords())) {
                read.put(draft.key(), new Read(draft, true));
            }
        }
        tabled.forEach((key, draft) -> read.putIfAbsent(key, new Read(draft, false)));
        return read;
    }

    /// The figure of a table with what the list says of it.
    private static @Nullable TargetDraft added(TargetDraft listed, @Nullable TargetDraft tabled) {
        return tabled == null
                ? null
                : tabled.resting(
                        listed.quote(), listed.reading(), listed.source(), listed.departments());
    }

    private TargetDraft listed(Listed row) {
        var unit = Objects.requireNonNull(row.unit());
        var indicator = Objects.requireNonNull(row.indicator());
        var quote =
                row.quote().isEmpty()
                        ? unit.name() + "，" + indicator.name() + "，" + row.value().text()
                        : row.quote();
        return new TargetDraft(
                unit.code(),
                indicator.code(),
                row.forEachChild(),
                Objects.requireNonNull(row.meaning()),
                row.operator(),
                row.fromMonth(),
                row.toMonth(),
                row.value().value(),
                quote,
                row.reading(),
                row.source() == null ? source(row.value()) : row.source(),
                row.departments());
    }

    private List<TargetDraft> drafts(Understood.Table table) {
        var indicator = Objects.requireNonNull(table.indicator());
        var drafts = new ArrayList<TargetDraft>();
        for (var row : table.rows()) {
            for (var i = 0; i < row.values().size(); i++) {
                var value = row.values().get(i);
                if (value.value() != null) {
                    drafts.add(draft(table, indicator, row, table.periods().get(i), value));
                }
            }
        }
        return drafts;
    }

    private TargetDraft draft(
            Understood.Table table,
            Indicator indicator,
            Understood.Row row,
            Understood.Period period,
            Understood.Value value) {
        return new TargetDraft(
                Objects.requireNonNull(row.unit()).code(),
                indicator.code(),
                false,
                meaning(indicator.kind(), period.fromMonth(), period.toMonth()),
                operator(indicator),
                period.fromMonth(),
                period.toMonth(),
                value.value(),
                cut(quote(table, row, period, value), LONGEST_QUOTE),
                null,
                source(value),
                List.of());
    }

    /// A year's figure is an increase, one for several years has no official split.
    static TargetMeaning meaning(IndicatorKind kind, YearMonth from, YearMonth to) {
        return switch (kind) {
            case STOCK -> TargetMeaning.LEVEL;
            case RATE -> TargetMeaning.RATE;
            case FLOW, AMOUNT, FACT ->
                    from.until(to, ChronoUnit.MONTHS) < MONTHS_OF_A_YEAR
                            ? TargetMeaning.INCREMENT
                            : TargetMeaning.CUMULATIVE;
        };
    }

    /// Where lower is better a figure is a limit.
    static TargetOperator operator(Indicator indicator) {
        return indicator.direction() == Direction.LOWER
                ? TargetOperator.AT_MOST
                : TargetOperator.AT_LEAST;
    }

    private static String quote(
            Understood.Table table,
            Understood.Row row,
            Understood.Period period,
            Understood.Value value) {
        var when = period.text().isEmpty() ? "" : period.text() + "，";
        return table.caption() + "：" + row.name() + "，" + when + value.text();
    }

    private @Nullable String source(Understood.Value value) {
        if (document == null) {
            return null;
        }
        var cell = " " + value.place().label();
        return cut(document, LONGEST_SOURCE - cell.length()) + cell;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}

package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Direction;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.plan.printed.Understood;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// What the targets of a draft become when understood tables are taken over. Pure.
///
/// For the units of a table its figures take the place of all targets of its indicator; what a
/// table does not speak of stays. A target that says the same already keeps its quote, reading and
/// departments.
record ImportedTargets(@Nullable String document) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int LONGEST_SOURCE = 60;
    private static final int LONGEST_QUOTE = 500;

    List<TargetDraft> into(List<TargetDraft> stored, Understood understood) {
        var all = new LinkedHashMap<List<Object>, TargetDraft>();
        stored.forEach(target -> all.put(target.key(), target));
        for (var table : understood.tables()) {
            var drafts = drafts(table);
            var keys = new HashSet<>(drafts.stream().map(TargetDraft::key).toList());
            var spoken =
                    new HashSet<>(
                            drafts.stream()
                                    .map(draft -> List.of(draft.unit(), draft.indicator()))
                                    .toList());
            all.values()
                    .removeIf(target ->
                            !target.forEachChild()
                                    && spoken.contains(List.of(target.unit(), target.indicator()))
                                    && !keys.contains(target.key()));
            drafts.forEach(draft -> all.merge(draft.key(), draft, ImportedTargets::keep));
        }
        return List.copyOf(all.values());
    }

    private static TargetDraft keep(TargetDraft stored, TargetDraft read) {
        var same =
                stored.meaning() == read.meaning()
                        && stored.value() != null
                        && read.value() != null
                        && stored.value().compareTo(read.value()) == 0;
        return same
                ? stored
                : new TargetDraft(
                        read.unit(),
                        read.indicator(),
                        false,
                        read.meaning(),
                        read.operator(),
                        read.fromMonth(),
                        read.toMonth(),
                        read.value(),
                        read.quote(),
                        stored.reading(),
                        read.source(),
                        stored.departments());
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
                meaning(indicator.kind(), period),
                indicator.direction() == Direction.LOWER
                        ? TargetOperator.AT_MOST
                        : TargetOperator.AT_LEAST,
                period.fromMonth(),
                period.toMonth(),
                value.value(),
                cut(quote(table, row, period, value), LONGEST_QUOTE),
                null,
                source(value),
                List.of());
    }

    /// A year's figure is an increase, one for several years has no official split.
    static TargetMeaning meaning(IndicatorKind kind, Understood.Period period) {
        return switch (kind) {
            case STOCK -> TargetMeaning.LEVEL;
            case RATE -> TargetMeaning.RATE;
            case FLOW, AMOUNT, FACT ->
                    period.fromMonth().until(period.toMonth(), ChronoUnit.MONTHS) < MONTHS_OF_A_YEAR
                            ? TargetMeaning.INCREMENT
                            : TargetMeaning.CUMULATIVE;
        };
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

package org.tongbao.plan;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.tongbao.plan.printed.ListColumn;
import org.tongbao.plan.printed.ListWords;
import org.tongbao.table.PrintedSheet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The list of a plan's targets (目标清单): each on a row, in the plan's order, with the words it rests
/// on. The figures of the towns stand in the annex beside it, once.
record TargetList(Plan plan, Predicate<Target> inTable) {

    private static final List<Integer> WIDTHS =
            List.of(16, 12, 28, 9, 10, 6, 10, 10, 14, 40, 30, 16, 24);
    private static final int HEAD = 2;

    void write(Worksheet sheet, List<Target> targets) {
        new PrintedSheet(sheet)
                .title(
                        plan.name() + " 目标清单",
                        "一行一个目标。“%s”的，目标值写在目标分解表里；其余的写在这里。文字目标没有目标值。"
                                .formatted(ListColumn.IN_TABLE),
                        null);
        for (var column : ListColumn.values()) {
            sheet.value(HEAD, column.ordinal(), column.head());
            sheet.width(column.ordinal(), WIDTHS.get(column.ordinal()));
        }
        sheet.range(HEAD, 0, HEAD, last()).style().bold().borderStyle(BorderStyle.THIN).set();
        var namesakes = namesakes(targets);
        for (var i = 0; i < targets.size(); i++) {
            row(sheet, HEAD + 1 + i, targets.get(i), namesakes);
        }
        new PrintedSheet(sheet).across(1, HEAD, HEAD);
    }

    private static int last() {
        return ListColumn.values().length - 1;
    }

    private void row(Worksheet sheet, int at, Target target, Set<String> namesakes) {
        for (var column : ListColumn.values()) {
            if (column != ListColumn.VALUE) {
                sheet.value(at, column.ordinal(), text(column, target, namesakes));
            }
        }
        if (inTable.test(target)) {
            sheet.value(at, ListColumn.VALUE.ordinal(), ListColumn.IN_TABLE);
        } else if (target.value() != null) {
            sheet.value(at, ListColumn.VALUE.ordinal(), target.value());
        }
        sheet.range(at, 0, at, last())
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static String text(ListColumn column, Target target, Set<String> namesakes) {
        return switch (column) {
            case UNIT ->
                    namesakes.contains(target.unit().name())
                            ? target.unit().code()
                            : target.unit().name();
            case APPLIES -> target.forEachChild() ? ListColumn.EACH_CHILD : ListColumn.ITSELF;
            case INDICATOR -> target.indicator().name();
            case MEASURE -> target.indicator().unitOfMeasure();
            case MEANING -> ListWords.of(target.meaning());
            case OPERATOR -> target.operator() == null ? "" : ListWords.of(target.operator());
            case FROM -> target.fromMonth().toString();
            case TO -> target.toMonth().toString();
            case VALUE -> "";
            case QUOTE -> target.quote();
            case READING -> Objects.requireNonNullElse(target.reading(), "");
            case SOURCE -> Objects.requireNonNullElse(target.source(), "");
            case DEPARTMENTS ->
                    target.departments().stream()
                            .map(Department::name)
                            .collect(Collectors.joining("、"));
        };
    }

    /// Names that several units of the plan have: of these the code says which.
    private static Set<String> namesakes(List<Target> targets) {
        var byName =
                targets.stream()
                        .map(Target::unit)
                        .collect(
                                Collectors.groupingBy(
                                        unit -> unit.name(),
                                        Collectors.mapping(unit -> unit.id(), Collectors.toSet())));
        var twice = new HashSet<String>();
        byName.forEach((String name, Set<UUID> units) -> {
            if (units.size() > 1) {
                twice.add(name);
            }
        });
        return twice;
    }
}

package org.tongbao.plan;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.table.PrintedSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The targets of a plan: those of the towns in the shape of the plan's annex, one table under
/// another, and a list of all with what a table cannot say. What this writes, the import
/// understands without a doubt. It speaks Chinese like the document.
final class PlanWorkbook {

    private static final String DIGITS = "一二三四五六七八九";
    private static final int TEN = 10;
    private static final int FIRST_PERIOD = 2;

    private final Plan plan;
    private final List<OrgUnit> rows;
    private final boolean empty;
    private int at;

    /// @param children a row for each
    /// @param empty whether the figures are left out, as a template to fill in
    PlanWorkbook(Plan plan, List<OrgUnit> children, boolean empty) {
        this.plan = plan;
        this.rows = List.copyOf(children);
        this.empty = empty;
    }

    void write(List<Target> targets, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            if (empty || targets.isEmpty() || targets.stream().anyMatch(this::inTable)) {
                annex(workbook.newWorksheet("目标分解表"), targets);
            }
            new TargetList(plan, this::inTable)
                    .write(workbook.newWorksheet("目标清单"), empty ? List.of() : targets);
        }
    }

    /// Whether a table says it: a town's figure that reads there as what it means.
    private boolean inTable(Target target) {
        var from = target.fromMonth();
        var to = target.toMonth();
        return target.value() != null
                && !target.forEachChild()
                && rows.stream().anyMatch(unit -> unit.id().equals(target.unitId()))
                && target.meaning() == ImportedTargets.meaning(target.indicator().kind(), from, to)
                && target.operator() == ImportedTargets.operator(target.indicator());
    }

    private void annex(Worksheet sheet, List<Target> targets) {
        var tables = new LinkedHashMap<Indicator, List<Target>>();
        targets.stream()
                .filter(this::inTable)
                .forEach(target ->
                        tables.computeIfAbsent(target.indicator(), key -> new ArrayList<>())
                                .add(target));
        sheet.value(at, 0, plan.name() + " 目标分解表");
        sheet.style(at, 0).bold().fontSize(14).set();
        at += 2;
        if (tables.isEmpty()) {
            var whole = List.of(span(plan.fromMonth(), plan.toMonth()));
            table(sheet, 1, "（写上指标名称）", "", whole, List.of());
        }
        var number = 0;
        for (var table : tables.entrySet()) {
            var indicator = table.getKey();
            table(
                    sheet,
                    ++number,
                    indicator.name(),
                    indicator.unitOfMeasure(),
                    table.getValue().stream()
                            .map(target -> span(target.fromMonth(), target.toMonth()))
                            .distinct()
                            .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                            .toList(),
                    table.getValue());
        }
        sheet.width(1, 20);
        new PrintedSheet(sheet).upright();
    }

    private record Span(YearMonth from, YearMonth to) {
        String text() {
            var wholeYears = from.getMonthValue() == 1 && to.getMonthValue() == 12;
            if (!wholeYears) {
                return "%d年%d月—%d年%d月"
                        .formatted(
                                from.getYear(),
                                from.getMonthValue(),
                                to.getYear(),
                                to.getMonthValue());
            }
            return from.getYear() == to.getYear()
                    ? from.getYear() + "年"
                    : from.getYear() + "年—" + to.getYear() + "年";
        }
    }

    private static Span span(YearMonth from, YearMonth to) {
        return new Span(from, to);
    }

    private void table(
            Worksheet sheet,
            int number,
            String name,
            String measure,
            List<Span> spans,
            List<Target> targets) {
        sheet.value(
                at++,
                0,
                chinese(number) + "、" + name + (measure.isEmpty() ? "" : "（" + measure + "）"));
        sheet.style(at - 1, 0).bold().set();
        var top = at;
        heads(sheet, spans);
        var values = new LinkedHashMap<UUID, Map<Span, BigDecimal>>();
        rows.forEach(unit -> values.put(unit.id(), new LinkedHashMap<>()));
        targets.forEach(target ->
                Objects.requireNonNull(values.get(target.unitId()))
                        .put(
                                span(target.fromMonth(), target.toMonth()),
                                Objects.requireNonNull(target.value())));
        var levels = targets.stream().anyMatch(target -> target.meaning() == TargetMeaning.LEVEL);
        var rates = targets.stream().anyMatch(target -> target.meaning() == TargetMeaning.RATE);
        if (!rates) {
            totals(sheet, spans, values, levels);
        }
        for (var i = 0; i < rows.size(); i++) {
            sheet.value(at, 0, i + 1);
            sheet.value(at, 1, rows.get(i).name());
            row(sheet, spans, Objects.requireNonNull(values.get(rows.get(i).id())), levels, rates);
            at++;
        }
        sheet.range(top, 0, at - 1, FIRST_PERIOD + spans.size())
                .style()
                .borderStyle(BorderStyle.THIN)
                .set();
        at++;
    }

    private void heads(Worksheet sheet, List<Span> spans) {
        var total = FIRST_PERIOD + spans.size();
        sheet.value(at, 0, "序号");
        sheet.value(at, 1, "镇（街）");
        sheet.value(at, FIRST_PERIOD, "目标值");
        sheet.value(at, total, "总数值");
        for (var i = 0; i < spans.size(); i++) {
            sheet.value(at + 1, FIRST_PERIOD + i, spans.get(i).text());
            sheet.width(FIRST_PERIOD + i, 14);
        }
        sheet.range(at, 0, at + 1, 0).merge();
        sheet.range(at, 1, at + 1, 1).merge();
        if (spans.size() > 1) {
            sheet.range(at, FIRST_PERIOD, at, total - 1).merge();
        }
        sheet.range(at, total, at + 1, total).merge();
        sheet.range(at, 0, at + 1, total).style().bold().horizontalAlignment("center").set();
        at += 2;
    }

    private void totals(
            Worksheet sheet,
            List<Span> spans,
            Map<UUID, Map<Span, BigDecimal>> values,
            boolean levels) {
        sheet.value(at, 0, "合计");
        sheet.value(at, 1, plan.unit().name());
        var sums = new LinkedHashMap<Span, BigDecimal>();
        values.values()
                .forEach(row ->
                        row.forEach((span, value) -> sums.merge(span, value, BigDecimal::add)));
        row(sheet, spans, sums, levels, false);
        at++;
    }

    private void row(
            Worksheet sheet,
            List<Span> spans,
            Map<Span, BigDecimal> values,
            boolean levels,
            boolean rates) {
        if (empty) {
            return;
        }
        BigDecimal total = null;
        for (var i = 0; i < spans.size(); i++) {
            var value = values.get(spans.get(i));
            if (value != null) {
                sheet.value(at, FIRST_PERIOD + i, value);
                total = levels || total == null ? value : total.add(value);
            }
        }
        if (total != null && !rates) {
            sheet.value(at, FIRST_PERIOD + spans.size(), total);
        }
    }

    /// 一 to 九十九.
    private static String chinese(int number) {
        var tens = number / TEN;
        var ones = number % TEN;
        return (tens > 1 ? DIGITS.charAt(tens - 1) + "" : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.charAt(ones - 1) + "" : "");
    }
}

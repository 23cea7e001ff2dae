package org.tongbao.standing;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.TargetMeaning;
import org.tongbao.plan.TargetOperator;
import org.tongbao.table.PrintedSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/// The standing as an XLSX file: one row for each unit and indicator. Figures are numbers, verdicts
/// and what is missing are said in words.
@Component
class StandingWorkbook {

    /// The columns in their order, with their widths; the head of each is a message of its name.
    private enum Column {
        INDICATOR(26),
        MEASURE(8),
        UNIT(20),
        RANK(7),
        PEER_RANK(9),
        ACTUAL(12),
        TARGET(12),
        COMPLETION(10),
        DUE(10),
        TO_PACE(10),
        TO_TARGET(10),
        VERDICT(24),
        PLAN_ACTUAL(12),
        PLAN_TARGET(12),
        PLAN_COMPLETION(12),
        PLAN_TO_TARGET(12),
        PERIOD(12),
        SHARE(9),
        YEAR_ON_YEAR(10),
        YEAR_ON_YEAR_PERCENT(10),
        MONTH(12),
        MONTH_YEAR_ON_YEAR(10),
        MONTH_YEAR_ON_YEAR_PERCENT(10),
        MONTH_ON_MONTH(10),
        MONTH_ON_MONTH_PERCENT(10),
        SINCE_YEAR_END(10),
        SINCE_YEAR_END_PERCENT(10),
        REPORTED(10);

        private final int width;

        Column(int width) {
            this.width = width;
        }

        /// The one to its right.
        private Column next() {
            return values()[ordinal() + 1];
        }
    }

    private static final int LAST = Column.values().length - 1;
    private static final int HEAD = 3;
    private static final int FIRST_ROW = 4;
    private static final String PERCENT = "0.0" + Exports.besideNumber("%");
    private static final String GROWTH =
            Exports.figure(Indicator.QUOTIENT_DECIMALS) + Exports.besideNumber("%");

    private final Messages messages;

    StandingWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(
            Standing standing,
            StandingMarks.Sources sources,
            @Nullable String department,
            Locale language,
            OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var sheet = workbook.newWorksheet(messages.say(language, "STANDING_SHEET"));
            title(sheet, standing, department, language);
            heads(sheet, language);
            var row = FIRST_ROW;
            for (var table : standing.indicators()) {
                row = table(sheet, row, table, language);
            }
            sheet.value(row + 1, 0, messages.say(language, "STANDING_FOOTNOTE"));
            sheet.value(row + 2, 0, StandingMarks.said(sources, messages, language));
            new PrintedSheet(sheet).across(3, HEAD, HEAD);
        }
    }

    private void title(
            Worksheet sheet, Standing standing, @Nullable String department, Locale language) {
        var plan = standing.plan();
        new PrintedSheet(sheet)
                .title(
                        ofDepartment(
                                messages.say(
                                        language,
                                        "STANDING_TITLE",
                                        standing.unit().nameIn(language),
                                        standing.month(),
                                        standing.period().from()),
                                department,
                                language),
                        messages.say(
                                language,
                                standing.planEnded()
                                        ? "STANDING_SUBTITLE_ENDED"
                                        : "STANDING_SUBTITLE",
                                plan == null
                                        ? ""
                                        : messages.say(
                                                language,
                                                "STANDING_PLAN",
                                                plan.nameIn(language),
                                                plan.version()),
                                PrintedSheet.minute(standing.readAt()),
                                standing.completeness().reported(),
                                standing.completeness().expected(),
                                plan == null ? "" : plan.toMonth()),
                        StandingMarks.of(standing, messages, language));
    }

    private String ofDepartment(String title, @Nullable String department, Locale language) {
        return department == null
                ? title
                : messages.say(language, "STANDING_OF_DEPARTMENT", title, department);
    }

    private void heads(Worksheet sheet, Locale language) {
        for (var column : Column.values()) {
            text(sheet, HEAD, column, messages.say(language, "STANDING_" + column));
            sheet.width(column.ordinal(), column.width);
        }
        sheet.range(HEAD, 0, HEAD, LAST)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /// The children, 本级, the whole. Returns the row after them.
    private int table(Worksheet sheet, int first, IndicatorStanding table, Locale language) {
        var row = first;
        for (var child : table.rows()) {
            line(sheet, row++, child.unit().nameIn(language), child.line(), language);
        }
        var own = table.own();
        if (own != null) {
            var name = messages.say(language, "STANDING_OWN", own.unit().nameIn(language));
            line(sheet, row++, name, own.line(), language);
        }
        if (table.undivided() != null) {
            undivided(sheet, row++, table, language);
        }
        line(sheet, row, total(table, language), table.total(), language);
        sheet.range(row, 0, row, LAST).style().bold().set();
        return row + 1;
    }

    /// Whose targets it holds beside those of the rows above it.
    private String total(IndicatorStanding table, Locale language) {
        var former =
                table.formerUnits().stream()
                        .map(unit -> unit.nameIn(language))
                        .collect(Collectors.joining(messages.say(language, "STANDING_AND")));
        return former.isEmpty() || table.ownTarget() != null
                ? messages.say(language, "STANDING_TOTAL")
                : messages.say(language, "STANDING_TOTAL_FORMER", former);
    }

    private void undivided(Worksheet sheet, int row, IndicatorStanding table, Locale language) {
        sheet.range(row, 0, row, LAST).style().borderStyle(BorderStyle.THIN).set();
        text(sheet, row, Column.INDICATOR, table.indicator().nameIn(language));
        text(sheet, row, Column.MEASURE, table.indicator().unit().in(language));
        text(sheet, row, Column.UNIT, messages.say(language, "STANDING_UNDIVIDED"));
        number(sheet, row, Column.ACTUAL, table.undivided(), Exports.figure(0));
    }

    private void line(Worksheet sheet, int row, String unit, StandingLine line, Locale language) {
        sheet.range(row, 0, row, LAST).style().borderStyle(BorderStyle.THIN).set();
        var figure = Exports.figure(line.indicator().shownDecimals());
        text(sheet, row, Column.INDICATOR, line.indicator().nameIn(language));
        text(sheet, row, Column.MEASURE, line.indicator().unit().in(language));
        text(sheet, row, Column.UNIT, unit);
        number(sheet, row, Column.RANK, whole(line.rank()), "0");
        number(sheet, row, Column.PEER_RANK, whole(line.rankInPeerGroup()), "0");
        if (line.meaning() == TargetMeaning.CUMULATIVE) {
            planToDate(sheet, row, line, line.actual(), line.target(), line.completion());
            number(sheet, row, Column.PLAN_TO_TARGET, line.gapToTarget(), figure);
        } else {
            var target = bound(line) + figure;
            number(sheet, row, Column.ACTUAL, line.actual(), figure);
            number(sheet, row, Column.TARGET, line.target(), target);
            number(sheet, row, Column.COMPLETION, line.completion(), PERCENT);
            number(sheet, row, Column.TO_TARGET, line.gapToTarget(), figure);
            var share = line.planCompletion();
            planToDate(sheet, row, line, line.planActual(), line.planTarget(), share);
        }
        number(sheet, row, Column.DUE, line.due(), figure);
        number(sheet, row, Column.TO_PACE, line.gapToPace(), figure);
        text(sheet, row, Column.VERDICT, words(line, language));
        period(sheet, row, line, figure);
    }

    /// 计划累计. What has no yearly targets stands here alone, never among figures of a year.
    private static void planToDate(
            Worksheet sheet,
            int row,
            StandingLine line,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal target,
            @Nullable BigDecimal completion) {
        var figure = Exports.figure(line.indicator().shownDecimals());
        number(sheet, row, Column.PLAN_ACTUAL, actual, figure);
        number(sheet, row, Column.PLAN_TARGET, target, bound(line) + figure);
        number(sheet, row, Column.PLAN_COMPLETION, completion, PERCENT);
    }

    /// What must not be passed carries its sign.
    private static String bound(StandingLine line) {
        return line.operator() == TargetOperator.AT_MOST ? Exports.besideNumber("≤") : "";
    }

    private static void period(Worksheet sheet, int row, StandingLine line, String figure) {
        var period = line.period();
        number(sheet, row, Column.PERIOD, period.value(), figure);
        number(sheet, row, Column.SHARE, period.share(), PERCENT);
        growth(sheet, row, Column.YEAR_ON_YEAR, period.yearOnYear(), figure);
        number(sheet, row, Column.MONTH, line.monthValue().value(), figure);
        growth(sheet, row, Column.MONTH_YEAR_ON_YEAR, period.monthYearOnYear(), figure);
        growth(sheet, row, Column.MONTH_ON_MONTH, period.monthOnMonth(), figure);
        growth(sheet, row, Column.SINCE_YEAR_END, period.sinceYearEnd(), figure);
        var reported = period.completeness();
        text(sheet, row, Column.REPORTED, reported.reported() + "/" + reported.expected());
    }

    private static void growth(
            Worksheet sheet, int row, Column column, @Nullable Growth growth, String figure) {
        if (growth != null) {
            var signs = Exports.besideNumber(signs(growth));
            number(sheet, row, column, growth.change(), figure + signs);
            number(sheet, row, column.next(), growth.percent(), GROWTH + signs);
        }
    }

    /// The footnote explains them.
    private static String signs(Growth growth) {
        return growth.notes().stream().map(StandingWorkbook::sign).collect(Collectors.joining());
    }

    private static String sign(GrowthNote note) {
        return switch (note) {
            case PARTIAL_PERIOD -> "§";
            case PARTIAL_HISTORY -> "*";
            case PUBLISHED_HISTORY -> "†";
            case PREDECESSORS -> "‡";
            case NOT_REPORTED, NO_HISTORY, ZERO_BASE -> "";
        };
    }

    /// The verdict, and what there is to know beside it.
    private String words(StandingLine line, Locale language) {
        var verdict = line.verdict();
        var note = line.note();
        if (note == null) {
            return verdict == null ? "" : messages.say(language, "VERDICT_" + verdict);
        }
        var said =
                messages.say(
                        language,
                        "NOTE_" + note,
                        line.elapsedMonths() == null ? "" : line.elapsedMonths(),
                        line.periodMonths() == null ? "" : line.periodMonths(),
                        line.carriedFrom() == null ? "" : line.carriedFrom());
        return verdict == null ? said : messages.say(language, "VERDICT_" + verdict) + " · " + said;
    }

    private static void text(Worksheet sheet, int row, Column column, String text) {
        sheet.value(row, column.ordinal(), text);
    }

    private static void number(
            Worksheet sheet, int row, Column column, @Nullable BigDecimal number, String format) {
        if (number != null) {
            sheet.value(row, column.ordinal(), number);
            sheet.style(row, column.ordinal()).format(format).borderStyle(BorderStyle.THIN).set();
        }
    }

    private static @Nullable BigDecimal whole(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}

package org.tongbao.standing;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.TargetOperator;
import org.tongbao.table.PrintedSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The standing as an XLSX file: one row for each unit and indicator. Figures are numbers, verdicts
/// and what is missing are said in words.
@Component
class StandingWorkbook {

    private static final List<String> HEADS =
            List.of(
                    "INDICATOR",
                    "MEASURE",
                    "UNIT",
                    "RANK",
                    "PEER_RANK",
                    "ACTUAL",
                    "TARGET",
                    "COMPLETION",
                    "DUE",
                    "TO_PACE",
                    "TO_TARGET",
                    "VERDICT",
                    "PLAN_ACTUAL",
                    "PLAN_TARGET",
                    "PLAN_COMPLETION",
                    "PERIOD",
                    "SHARE",
                    "YEAR_ON_YEAR",
                    "YEAR_ON_YEAR_PERCENT",
                    "MONTH",
                    "MONTH_YEAR_ON_YEAR",
                    "MONTH_YEAR_ON_YEAR_PERCENT",
                    "MONTH_ON_MONTH",
                    "MONTH_ON_MONTH_PERCENT",
                    "SINCE_YEAR_END",
                    "SINCE_YEAR_END_PERCENT",
                    "REPORTED");
    private static final List<Integer> WIDTHS =
            List.of(
                    26, 8, 20, 7, 9, 12, 12, 10, 10, 10, 10, 24, 12, 12, 12, 12, 9, 10, 10, 12, 10,
                    10, 10, 10, 10, 10, 10);
    private static final int HEAD = 3;
    private static final int FIRST_ROW = 4;
    private static final String PERCENT = "0.0" + Exports.besideNumber("%");
    private static final String GROWTH =
            Exports.figure(Indicator.QUOTIENT_DECIMALS) + Exports.besideNumber("%");

    private final Messages messages;

    StandingWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(Standing standing, Locale language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var sheet = workbook.newWorksheet(messages.say(language, "STANDING_SHEET"));
            title(sheet, standing, language);
            heads(sheet, language);
            var row = FIRST_ROW;
            for (var table : standing.indicators()) {
                row = table(sheet, row, table, language);
            }
            sheet.value(row + 1, 0, messages.say(language, "STANDING_FOOTNOTE"));
            new PrintedSheet(sheet).across(3, HEAD, HEAD);
        }
    }

    private void title(Worksheet sheet, Standing standing, Locale language) {
        var plan = standing.plan();
        new PrintedSheet(sheet)
                .title(
                        messages.say(
                                language,
                                "STANDING_TITLE",
                                standing.unit().nameIn(language),
                                standing.month(),
                                standing.period().from()),
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
                        standing.demonstration()
                                ? messages.say(language, "STANDING_DEMONSTRATION")
                                : null);
    }

    private void heads(Worksheet sheet, Locale language) {
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.value(HEAD, i, messages.say(language, "STANDING_" + HEADS.get(i)));
            sheet.width(i, WIDTHS.get(i));
        }
        sheet.range(HEAD, 0, HEAD, HEADS.size() - 1)
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
        sheet.range(row, 0, row, HEADS.size() - 1).style().bold().set();
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
        sheet.range(row, 0, row, HEADS.size() - 1).style().borderStyle(BorderStyle.THIN).set();
        sheet.value(row, 0, table.indicator().nameIn(language));
        sheet.value(row, 1, table.indicator().unit().in(language));
        sheet.value(row, 2, messages.say(language, "STANDING_UNDIVIDED"));
        number(sheet, row, 5, table.undivided(), Exports.figure(0));
    }

    private void line(Worksheet sheet, int row, String unit, StandingLine line, Locale language) {
        sheet.range(row, 0, row, HEADS.size() - 1).style().borderStyle(BorderStyle.THIN).set();
        var figure = Exports.figure(line.indicator().shownDecimals());
        sheet.value(row, 0, line.indicator().nameIn(language));
        sheet.value(row, 1, line.indicator().unit().in(language));
        sheet.value(row, 2, unit);
        number(sheet, row, 3, whole(line.rank()), "0");
        number(sheet, row, 4, whole(line.rankInPeerGroup()), "0");
        number(sheet, row, 5, line.actual(), figure);
        number(sheet, row, 6, line.target(), bound(line) + figure);
        number(sheet, row, 7, line.completion(), PERCENT);
        number(sheet, row, 8, line.due(), figure);
        number(sheet, row, 9, line.gapToPace(), figure);
        number(sheet, row, 10, line.gapToTarget(), figure);
        sheet.value(row, 11, words(line, language));
        number(sheet, row, 12, line.planActual(), figure);
        number(sheet, row, 13, line.planTarget(), bound(line) + figure);
        number(sheet, row, 14, line.planCompletion(), PERCENT);
        period(sheet, row, line, figure);
    }

    /// What must not be passed carries its sign.
    private static String bound(StandingLine line) {
        return line.operator() == TargetOperator.AT_MOST ? Exports.besideNumber("≤") : "";
    }

    private static void period(Worksheet sheet, int row, StandingLine line, String figure) {
        var period = line.period();
        number(sheet, row, 15, period.value(), figure);
        number(sheet, row, 16, period.share(), PERCENT);
        growth(sheet, row, 17, period.yearOnYear(), figure);
        number(sheet, row, 19, line.monthValue().value(), figure);
        growth(sheet, row, 20, period.monthYearOnYear(), figure);
        growth(sheet, row, 22, period.monthOnMonth(), figure);
        growth(sheet, row, 24, period.sinceYearEnd(), figure);
        var reported = period.completeness();
        sheet.value(row, 26, reported.reported() + "/" + reported.expected());
    }

    private static void growth(
            Worksheet sheet, int row, int column, @Nullable Growth growth, String figure) {
        if (growth != null) {
            var signs = Exports.besideNumber(signs(growth));
            number(sheet, row, column, growth.change(), figure + signs);
            number(sheet, row, column + 1, growth.percent(), GROWTH + signs);
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
                        line.carriedFrom() == null ? "" : line.carriedFrom().toString());
        return verdict == null ? said : messages.say(language, "VERDICT_" + verdict) + " · " + said;
    }

    private static void number(
            Worksheet sheet, int row, int column, @Nullable BigDecimal number, String format) {
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(format).borderStyle(BorderStyle.THIN).set();
        }
    }

    private static @Nullable BigDecimal whole(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}

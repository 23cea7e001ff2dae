package org.tongbao.report;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.indicator.Indicator;
import org.tongbao.ledger.CountedLists;
import org.tongbao.report.SummaryTable.Cell;
import org.tongbao.report.SummaryTable.Row;
import org.tongbao.table.PrintedSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// The summary table as an XLSX file: figures are numbers, what is missing is said in words, and it
/// prints on A4 landscape with its heads on every page.
@Component
class SummaryWorkbook {

    private static final int GROUP_HEAD = 3;
    private static final int HEAD = 4;
    private static final int FIRST_ROW = 5;
    private static final int FIRST_COLUMN = 2;

    private final Messages messages;

    SummaryWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(
            SummaryTable table,
            List<CountedLists.Unclaimed> unclaimed,
            Locale language,
            OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var sheet = workbook.newWorksheet(messages.say(language, "TABLE_SHEET"));
            title(sheet, table, language);
            heads(sheet, table, language);
            var rows = table.rows().stream().filter(Row::asked).toList();
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, FIRST_ROW + i, table, rows.get(i), language);
            }
            var notes = new SummaryNotes(messages, language).of(table, unclaimed);
            for (int i = 0; i < notes.size(); i++) {
                sheet.value(FIRST_ROW + rows.size() + 1 + i, 0, notes.get(i));
            }
            new PrintedSheet(sheet).across(FIRST_COLUMN, GROUP_HEAD, HEAD);
        }
    }

    private void title(Worksheet sheet, SummaryTable table, Locale language) {
        new PrintedSheet(sheet)
                .title(
                        messages.say(language, "TABLE_TITLE", table.unit().nameIn(language)),
                        subtitle(table, language),
                        marks(table, language));
    }

    private @Nullable String marks(SummaryTable table, Locale language) {
        var knownAt = table.knownAt();
        return PrintedSheet.marks(
                knownAt == null
                        ? null
                        : messages.say(language, "TABLE_KNOWN_AT", PrintedSheet.minute(knownAt)),
                table.demonstration() ? messages.say(language, "TABLE_DEMONSTRATION") : null);
    }

    private String subtitle(SummaryTable table, Locale language) {
        var plan = table.plan();
        return messages.say(
                language,
                plan == null ? "TABLE_SUBTITLE" : "TABLE_SUBTITLE_PLAN",
                table.month(),
                PrintedSheet.minute(table.readAt()),
                table.completeness().reported(),
                table.completeness().expected(),
                plan == null ? "" : plan.nameIn(language));
    }

    private void heads(Worksheet sheet, SummaryTable table, Locale language) {
        sheet.value(HEAD, 0, messages.say(language, "TABLE_UNIT"));
        sheet.value(HEAD, 1, messages.say(language, "TABLE_STATE"));
        sheet.width(0, 24);
        sheet.width(1, 10);
        for (int i = 0; i < table.indicators().size(); i++) {
            int column = FIRST_COLUMN + 2 * i;
            sheet.value(GROUP_HEAD, column, named(table.indicators().get(i), language));
            sheet.value(HEAD, column, messages.say(language, "TABLE_MONTH"));
            sheet.value(HEAD, column + 1, messages.say(language, "TABLE_TO_DATE"));
            sheet.range(GROUP_HEAD, column, GROUP_HEAD, column + 1).merge();
            sheet.width(column, 9);
            sheet.width(column + 1, 10);
        }
        sheet.range(GROUP_HEAD, 0, HEAD, lastColumn(table))
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void row(Worksheet sheet, int at, SummaryTable table, Row row, Locale language) {
        sheet.value(at, 0, named(row, language));
        if (row.state() != null) {
            sheet.value(at, 1, messages.say(language, "STATE_" + row.state()));
        }
        sheet.range(at, 0, at, lastColumn(table)).style().borderStyle(BorderStyle.THIN).set();
        for (int i = 0; i < row.cells().size(); i++) {
            cell(
                    sheet,
                    at,
                    FIRST_COLUMN + 2 * i,
                    row,
                    row.cells().get(i),
                    table.indicators().get(i).decimals(),
                    language);
        }
    }

    /// A level carried on stays a number: the month it comes from stands in its format.
    private void cell(
            Worksheet sheet,
            int at,
            int column,
            Row row,
            Cell cell,
            int decimals,
            Locale language) {
        var format = Exports.figure(decimals);
        if (cell.value() == null) {
            sheet.value(at, column, word(row, cell, language));
            sheet.style(at, column)
                    .horizontalAlignment("right")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        } else {
            sheet.value(at, column, cell.value());
            var mark = new SummaryNotes(messages, language).mark(cell.source());
            sheet.style(at, column)
                    .format(format + Exports.besideNumber(mark))
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        if (cell.toDate() != null) {
            sheet.value(at, column + 1, cell.toDate());
            var words =
                    cell.carriedFrom() == null
                            ? format
                            : format
                                    + Exports.besideNumber(
                                            messages.say(
                                                    language,
                                                    "TABLE_CARRIED",
                                                    "",
                                                    cell.carriedFrom()));
            sheet.style(at, column + 1).format(words).borderStyle(BorderStyle.THIN).set();
        }
    }

    /// What a unit's own form does not ask stays empty: nobody decided that it is 不涉及.
    private String word(Row row, Cell cell, Locale language) {
        return switch (cell.status()) {
            case NOT_APPLICABLE ->
                    row.kind() == SummaryTable.RowKind.CHILD
                            ? messages.say(language, "TABLE_NOT_APPLICABLE")
                            : "";
            case WITHHELD -> messages.say(language, "TABLE_WITHHELD");
            case REPORTED, NOT_REPORTED, NOT_COLLECTED ->
                    messages.say(language, "TABLE_NOT_REPORTED");
        };
    }

    private String named(Row row, Locale language) {
        return switch (row.kind()) {
            case CHILD -> row.unit().nameIn(language);
            case OWN -> messages.say(language, "TABLE_OWN", row.unit().nameIn(language));
            case TOTAL -> messages.say(language, "TABLE_TOTAL");
        };
    }

    private static String named(Indicator indicator, Locale language) {
        return indicator.nameIn(language) + " (" + indicator.unit().in(language) + ")";
    }

    private static int lastColumn(SummaryTable table) {
        return FIRST_COLUMN + 2 * table.indicators().size() - 1;
    }
}

package org.tongbao.standing;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.plan.Department;
import org.tongbao.plan.Target;
import org.tongbao.plan.TargetOperator;
import org.tongbao.standing.Acceptance.Row;
import org.tongbao.table.PrintedSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The acceptance table as an XLSX file for A4: one row for each target.
@Component
class AcceptanceWorkbook {

    private static final List<String> HEADS =
            List.of(
                    "NUMBER",
                    "INDICATOR",
                    "QUOTE",
                    "PERIOD",
                    "TARGET",
                    "ACTUAL",
                    "COMPLETION",
                    "RESULT",
                    "DEPARTMENTS",
                    "ATTACHMENTS");
    private static final List<Integer> WIDTHS = List.of(6, 24, 34, 18, 12, 26, 10, 12, 22, 26);
    private static final int HEAD = 3;

    private final Messages messages;

    AcceptanceWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(Acceptance acceptance, Locale language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var sheet = workbook.newWorksheet(messages.say(language, "ACCEPTANCE_SHEET"));
            title(sheet, acceptance, language);
            heads(sheet, language);
            var number = 0;
            for (var row : acceptance.rows()) {
                number++;
                row(sheet, HEAD + number, number, row, language);
            }
            new PrintedSheet(sheet).across(0, HEAD, HEAD);
        }
    }

    private void title(Worksheet sheet, Acceptance acceptance, Locale language) {
        new PrintedSheet(sheet)
                .title(
                        messages.say(
                                language,
                                "ACCEPTANCE_TITLE",
                                acceptance.unit().nameIn(language),
                                acceptance.month()),
                        messages.say(
                                language,
                                "ACCEPTANCE_SUBTITLE",
                                acceptance.plan().nameIn(language),
                                PrintedSheet.minute(acceptance.readAt()),
                                acceptance.met(),
                                acceptance.notMet(),
                                acceptance.open()),
                        acceptance.demonstration()
                                ? messages.say(language, "STANDING_DEMONSTRATION")
                                : null);
    }

    private void heads(Worksheet sheet, Locale language) {
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.value(HEAD, i, messages.say(language, "ACCEPTANCE_" + HEADS.get(i)));
            sheet.width(i, WIDTHS.get(i));
        }
        sheet.range(HEAD, 0, HEAD, HEADS.size() - 1)
                .style()
                .bold()
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void row(Worksheet sheet, int at, int number, Row row, Locale language) {
        var target = row.target();
        sheet.value(at, 0, number);
        sheet.value(at, 1, target.indicator().nameIn(language));
        sheet.value(at, 2, target.quote());
        sheet.value(at, 3, period(target));
        value(sheet, at, 4, target, target.value(), language);
        actual(sheet, at, row, language);
        if (row.completion() != null) {
            sheet.value(at, 6, row.completion());
        }
        sheet.value(at, 7, result(row, language));
        sheet.value(
                at,
                8,
                target.departments().stream()
                        .map(Department::name)
                        .collect(Collectors.joining("、")));
        sheet.value(
                at,
                9,
                row.attachments().stream()
                        .map(file -> file.title() + " " + file.name())
                        .collect(Collectors.joining("\n")));
        sheet.range(at, 0, at, HEADS.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.style(at, 6).format("0.0" + Exports.besideNumber("%")).set();
    }

    private void value(
            Worksheet sheet,
            int at,
            int column,
            Target target,
            @Nullable BigDecimal value,
            Locale language) {
        if (value == null) {
            return;
        }
        if (target.operator() == TargetOperator.AT_MOST) {
            sheet.value(
                    at,
                    column,
                    messages.say(language, "ACCEPTANCE_AT_MOST", value.toPlainString()));
        } else {
            sheet.value(at, column, value);
        }
    }

    private void actual(Worksheet sheet, int at, Row row, Locale language) {
        if (row.units() != null && row.unitsMet() != null) {
            sheet.value(
                    at, 5, messages.say(language, "ACCEPTANCE_UNITS", row.unitsMet(), row.units()));
        } else if (row.actual() != null) {
            sheet.value(at, 5, row.actual());
        } else {
            sheet.value(
                    at,
                    5,
                    row.texts().stream()
                            .map(text -> text.month() + " " + text.text())
                            .collect(Collectors.joining("\n")));
        }
    }

    private String result(Row row, Locale language) {
        var said = messages.say(language, "RESULT_" + row.result());
        var note = row.note();
        return note == null
                ? said
                : said + " · " + messages.say(language, "NOTE_" + note, "", "", "");
    }

    private static String period(Target target) {
        return target.fromMonth().equals(target.toMonth())
                ? target.toMonth().toString()
                : target.fromMonth() + " — " + target.toMonth();
    }
}

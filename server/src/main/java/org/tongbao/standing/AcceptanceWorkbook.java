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
                    "MEASURE",
                    "QUOTE",
                    "PERIOD",
                    "TARGET",
                    "ACTUAL",
                    "COMPLETION",
                    "RESULT",
                    "DEPARTMENTS",
                    "ATTACHMENTS");
    private static final List<Integer> WIDTHS = List.of(6, 24, 8, 34, 18, 14, 26, 10, 12, 22, 26);
    private static final int HEAD = 3;

    private final Messages messages;

    AcceptanceWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(
            Acceptance acceptance, @Nullable String department, Locale language, OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var sheet = workbook.newWorksheet(messages.say(language, "ACCEPTANCE_SHEET"));
            title(sheet, acceptance, department, language);
            heads(sheet, language);
            var number = 0;
            for (var row : acceptance.rows()) {
                number++;
                row(sheet, HEAD + number, number, row, language);
            }
            new PrintedSheet(sheet).across(0, HEAD, HEAD);
        }
    }

    private void title(
            Worksheet sheet, Acceptance acceptance, @Nullable String department, Locale language) {
        var whole =
                messages.say(
                        language,
                        "ACCEPTANCE_TITLE",
                        acceptance.unit().nameIn(language),
                        acceptance.month());
        new PrintedSheet(sheet)
                .title(
                        department == null
                                ? whole
                                : messages.say(
                                        language, "STANDING_OF_DEPARTMENT", whole, department),
                        messages.say(
                                language,
                                "ACCEPTANCE_SUBTITLE",
                                messages.say(
                                        language,
                                        "STANDING_PLAN",
                                        acceptance.plan().nameIn(language),
                                        acceptance.plan().version()),
                                PrintedSheet.minute(acceptance.readAt()),
                                acceptance.met(),
                                acceptance.notMet(),
                                acceptance.open()),
                        StandingMarks.of(
                                acceptance.knownAt(),
                                acceptance.demonstration(),
                                messages,
                                language));
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
        var name = target.indicator().nameIn(language);
        sheet.value(
                at,
                1,
                row.ofChildren() ? messages.say(language, "ACCEPTANCE_OF_CHILDREN", name) : name);
        sheet.value(at, 2, target.indicator().unit().in(language));
        sheet.value(at, 3, quote(target, language));
        sheet.value(at, 4, period(target, language));
        target(sheet, at, target, language);
        actual(sheet, at, row, language);
        if (row.completion() != null) {
            sheet.value(at, 7, row.completion());
        }
        sheet.value(at, 8, result(row, language));
        sheet.value(
                at,
                9,
                target.departments().stream()
                        .map(Department::name)
                        .collect(Collectors.joining("、")));
        sheet.value(
                at,
                10,
                row.attachments().stream()
                        .map(file -> file.title() + " " + file.name())
                        .collect(Collectors.joining("\n")));
        sheet.range(at, 0, at, HEADS.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
        var figure = Exports.figure(target.indicator().shownDecimals());
        sheet.style(at, 5).format(figure).set();
        sheet.style(at, 6).format(figure).set();
        sheet.style(at, 7).format("0.0" + Exports.besideNumber("%")).set();
    }

    /// The words of the plan, and how they were read where they can be read in several ways.
    private String quote(Target target, Locale language) {
        return target.reading() == null
                ? target.quote()
                : target.quote()
                        + "\n"
                        + messages.say(language, "ACCEPTANCE_READING", target.reading());
    }

    /// A number where it is one; a limit or a rule for each unit says so.
    private void target(Worksheet sheet, int at, Target target, Locale language) {
        var value = target.value();
        if (value == null) {
            return;
        }
        var limit = target.operator() == TargetOperator.AT_MOST;
        if (!limit && !target.forEachChild()) {
            sheet.value(at, 5, value);
            return;
        }
        var amount = plain(value);
        var said = limit ? messages.say(language, "ACCEPTANCE_AT_MOST", amount) : amount;
        sheet.value(
                at,
                5,
                target.forEachChild() ? messages.say(language, "ACCEPTANCE_EACH", said) : said);
    }

    private void actual(Worksheet sheet, int at, Row row, Locale language) {
        if (row.units() != null && row.unitsMet() != null) {
            sheet.value(
                    at, 6, messages.say(language, "ACCEPTANCE_UNITS", row.unitsMet(), row.units()));
        } else if (row.actual() != null) {
            sheet.value(at, 6, row.actual());
        } else {
            sheet.value(
                    at,
                    6,
                    row.texts().stream()
                            .map(text ->
                                    messages.say(
                                            language, "ACCEPTANCE_SAID", text.month(), text.text()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private String result(Row row, Locale language) {
        var said = messages.say(language, "RESULT_" + row.result());
        var note = row.note();
        return note == null
                ? said
                : said
                        + " · "
                        + messages.say(
                                language,
                                "NOTE_" + note,
                                "",
                                "",
                                row.carriedFrom() == null ? "" : row.carriedFrom());
    }

    /// As the page says it.
    private String period(Target target, Locale language) {
        return target.fromMonth().equals(target.toMonth())
                ? messages.say(language, "ACCEPTANCE_BY", target.toMonth())
                : messages.say(language, "TRACE_SPAN", target.fromMonth(), target.toMonth());
    }
}

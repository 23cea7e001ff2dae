package org.tongbao.oversight;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Messages;
import org.tongbao.oversight.OversightBoard.FarBehind;
import org.tongbao.oversight.OversightBoard.Person;
import org.tongbao.report.Arrears.Returned;
import org.tongbao.table.PrintedSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The board as an XLSX file: a sheet of the units and one of the people, counts as numbers beside
/// the months they are about.
@Component
class OversightWorkbook {

    private static final int HEAD = 3;
    private static final List<String> UNIT_HEADS =
            List.of(
                    "OVERSIGHT_UNIT",
                    "OVERSIGHT_EXPECTED",
                    "OVERSIGHT_MISSING",
                    "OVERSIGHT_MONTHS",
                    "OVERSIGHT_LATE",
                    "OVERSIGHT_MONTHS",
                    "OVERSIGHT_RETURNED",
                    "OVERSIGHT_MONTHS",
                    "OVERSIGHT_FAR_BEHIND",
                    "OVERSIGHT_INDICATORS");
    private static final List<String> PERSON_HEADS =
            List.of(
                    "OVERSIGHT_PERSON",
                    "OVERSIGHT_UNIT",
                    "OVERSIGHT_MISSING",
                    "OVERSIGHT_MONTHS",
                    "OVERSIGHT_LATE",
                    "OVERSIGHT_MONTHS",
                    "OVERSIGHT_RETURNED",
                    "OVERSIGHT_MONTHS",
                    "OVERSIGHT_FAR_BEHIND",
                    "OVERSIGHT_INDICATORS");

    private final Messages messages;

    OversightWorkbook(Messages messages) {
        this.messages = messages;
    }

    void write(OversightBoard board, Locale language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var units = workbook.newWorksheet(messages.say(language, "OVERSIGHT_UNITS_SHEET"));
            head(units, board, UNIT_HEADS, language);
            for (int i = 0; i < board.units().size(); i++) {
                unit(units, HEAD + 1 + i, board.units().get(i), language);
            }
            var people = workbook.newWorksheet(messages.say(language, "OVERSIGHT_PEOPLE_SHEET"));
            head(people, board, PERSON_HEADS, language);
            for (int i = 0; i < board.people().size(); i++) {
                person(people, HEAD + 1 + i, board.people().get(i), language);
            }
        }
    }

    private void head(Worksheet sheet, OversightBoard board, List<String> heads, Locale language) {
        var printed = new PrintedSheet(sheet);
        printed.title(
                messages.say(language, "OVERSIGHT_TITLE", board.unit().nameIn(language)),
                messages.say(
                        language,
                        "OVERSIGHT_SUBTITLE",
                        board.from(),
                        board.to(),
                        PrintedSheet.minute(board.readAt())),
                marks(board, language));
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(HEAD, i, messages.say(language, heads.get(i)));
            sheet.width(i, heads.get(i).endsWith("S") ? 28 : 12);
        }
        sheet.range(HEAD, 0, HEAD, heads.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
        printed.across(1, HEAD, HEAD);
    }

    private @Nullable String marks(OversightBoard board, Locale language) {
        var knownAt = board.knownAt();
        return PrintedSheet.marks(
                knownAt == null
                        ? null
                        : messages.say(
                                language, "OVERSIGHT_KNOWN_AT", PrintedSheet.minute(knownAt)),
                board.demonstration() ? messages.say(language, "OVERSIGHT_DEMONSTRATION") : null);
    }

    private void unit(Worksheet sheet, int at, OversightBoard.Row row, Locale language) {
        sheet.value(at, 0, row.unit().nameIn(language));
        sheet.value(at, 1, row.expected());
        sheet.value(at, 2, row.missing().size());
        sheet.value(at, 3, months(row.missing()));
        sheet.value(at, 4, row.late().size());
        sheet.value(at, 5, months(row.late()));
        sheet.value(at, 6, row.timesReturned());
        sheet.value(at, 7, times(row.returned()));
        sheet.value(at, 8, row.farBehindMonths().size());
        sheet.value(at, 9, behind(row.farBehindMonths(), language));
        frame(sheet, at, UNIT_HEADS.size());
    }

    private void person(Worksheet sheet, int at, Person person, Locale language) {
        sheet.value(at, 0, person.person().name());
        sheet.value(at, 1, person.unit().nameIn(language));
        sheet.value(at, 2, person.missing().size());
        sheet.value(at, 3, months(person.missing()));
        sheet.value(at, 4, person.late().size());
        sheet.value(at, 5, months(person.late()));
        sheet.value(at, 6, person.returned().stream().mapToInt(Returned::times).sum());
        sheet.value(at, 7, times(person.returned()));
        sheet.value(at, 8, person.farBehindMonths().size());
        sheet.value(at, 9, behind(person.farBehindMonths(), language));
        frame(sheet, at, PERSON_HEADS.size());
    }

    private static void frame(Worksheet sheet, int at, int columns) {
        sheet.range(at, 0, at, columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /// "2026-09 专利、商标", a month a line.
    private static String behind(List<FarBehind> months, Locale language) {
        return months.stream()
                .map(one ->
                        one.indicators().stream()
                                .map(indicator -> indicator.nameIn(language))
                                .collect(Collectors.joining("、", one.month() + " ", "")))
                .collect(Collectors.joining("\n"));
    }

    private static String months(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining("、"));
    }

    private static String times(List<Returned> returned) {
        return returned.stream()
                .map(one ->
                        one.times() == 1
                                ? one.month().toString()
                                : one.month() + " ×" + one.times())
                .collect(Collectors.joining("、"));
    }
}

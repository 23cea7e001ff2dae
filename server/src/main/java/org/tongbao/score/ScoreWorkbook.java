package org.tongbao.score;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Messages;
import org.tongbao.table.PrintedSheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A table of scores as an XLSX file for A4: one sheet with the units by rank, one with the whole
/// working.
@Component
class ScoreWorkbook {

    private static final int HEAD = 3;
    private static final int DIGITS = 2;

    private final Messages messages;
    private final Wording wording;

    ScoreWorkbook(Messages messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    void write(ScoreTable table, Locale language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var scores = workbook.newWorksheet(messages.say(language, "SCORE_SHEET"));
            title(scores, table, language);
            scores(scores, table, language);
            var working = workbook.newWorksheet(messages.say(language, "SCORE_WORKING_SHEET"));
            title(working, table, language);
            working(working, table, language);
        }
    }

    private void title(Worksheet sheet, ScoreTable table, Locale language) {
        var head = table.head();
        new PrintedSheet(sheet)
                .title(
                        messages.say(
                                language,
                                "SCORE_TITLE",
                                Wording.named(
                                        table.unit().name(), table.unit().englishName(), language),
                                table.from(),
                                table.to()),
                        messages.say(
                                language,
                                "SCORE_SUBTITLE_" + table.state(),
                                Wording.named(
                                        table.plan().name(), table.plan().englishName(), language),
                                PrintedSheet.minute(table.readAt()),
                                table.version(),
                                head == null ? "" : head.objectionsUntil(),
                                table.hash() == null ? "" : table.hash()),
                        marks(table, language));
        new PrintedSheet(sheet).across(1, HEAD, HEAD);
    }

    private @Nullable String marks(ScoreTable table, Locale language) {
        var knownAt = table.knownAt();
        return PrintedSheet.marks(
                knownAt == null
                        ? null
                        : messages.say(language, "SCORE_KNOWN_AT", PrintedSheet.minute(knownAt)),
                table.demonstration() ? messages.say(language, "STANDING_DEMONSTRATION") : null);
    }

    private void scores(Worksheet sheet, ScoreTable table, Locale language) {
        var heads = new ArrayList<>(said(language, "UNIT", "RANK", "IN_GROUP", "TOTAL", "GRADE"));
        Objects.requireNonNull(table.rules())
                .items()
                .forEach(item ->
                        heads.add(
                                messages.say(
                                        language,
                                        "SCORE_ITEM",
                                        Wording.named(
                                                item.indicator().name(),
                                                item.indicator().englishName(),
                                                language),
                                        Said.plain(item.weight()))));
        heads.addAll(said(language, "DEDUCTED", "BY_HAND"));
        heads(sheet, heads, 12);
        var at = HEAD;
        for (var row : ranked(table)) {
            at++;
            score(sheet, at, row, language);
            framed(sheet, at, heads.size());
        }
    }

    private void score(Worksheet sheet, int at, ScoreRow row, Locale language) {
        sheet.value(at, 0, name(row, language));
        number(sheet, at, 1, row.rank());
        number(sheet, at, 2, row.rankInPeerGroup());
        points(sheet, at, 3, row.total());
        sheet.value(at, 4, row.grade());
        var column = 5;
        for (var item : row.items()) {
            if (item.points() == null) {
                sheet.value(at, column, wording.sentence(item.working(), language));
            } else {
                points(sheet, at, column, item.points());
            }
            column++;
        }
        points(
                sheet,
                at,
                column,
                row.deductions().stream()
                        .map(DeductionScore::points)
                        .reduce(Exact.ZERO, Exact::plus));
        points(
                sheet,
                at,
                column + 1,
                row.adjustments().stream()
                        .map(Adjustment::points)
                        .filter(Objects::nonNull)
                        .map(Exact::of)
                        .reduce(Exact.ZERO, Exact::plus));
    }

    private void working(Worksheet sheet, ScoreTable table, Locale language) {
        heads(sheet, said(language, "UNIT", "WHAT", "POINTS", "WORKING"), 16);
        sheet.width(1, 30);
        sheet.width(3, 70);
        var at = HEAD;
        for (var row : ranked(table)) {
            for (var line : lines(row, language)) {
                at++;
                sheet.value(at, 0, name(row, language));
                sheet.value(at, 1, line.what());
                points(sheet, at, 2, line.points());
                sheet.value(at, 3, line.working());
                framed(sheet, at, 4);
            }
        }
    }

    private record Line(String what, @Nullable Exact points, String working) {}

    private List<Line> lines(ScoreRow row, Locale language) {
        var lines = new ArrayList<Line>();
        for (var item : row.items()) {
            lines.add(
                    new Line(
                            Wording.named(
                                    item.indicator().name(),
                                    item.indicator().englishName(),
                                    language),
                            item.points(),
                            wording.sentence(item.working(), language)));
        }
        for (var deduction : row.deductions()) {
            lines.add(
                    new Line(
                            messages.say(language, "SCORE_DEDUCTION_" + deduction.kind()),
                            Exact.ZERO.minus(deduction.points()),
                            wording.sentence(deduction.working(), language)));
        }
        for (var adjustment : row.adjustments()) {
            lines.add(
                    new Line(
                            messages.say(language, "SCORE_HAND_" + adjustment.kind()),
                            adjustment.points() == null ? null : Exact.of(adjustment.points()),
                            adjustment.reason()));
        }
        lines.add(
                new Line(
                        messages.say(language, "SCORE_HEAD_TOTAL"),
                        row.total(),
                        wording.sentence(row.working(), language)));
        return lines;
    }

    /// The best first; those without a score at the end, in official order.
    private static List<ScoreRow> ranked(ScoreTable table) {
        return table.rows().stream()
                .sorted(
                        Comparator.comparing(
                                ScoreRow::rank,
                                Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
    }

    private List<String> said(Locale language, String... heads) {
        return Arrays.stream(heads)
                .map(head -> messages.say(language, "SCORE_HEAD_" + head))
                .toList();
    }

    private static void heads(Worksheet sheet, List<String> heads, int width) {
        for (var i = 0; i < heads.size(); i++) {
            sheet.value(HEAD, i, heads.get(i));
            sheet.width(i, width);
        }
        sheet.range(HEAD, 0, HEAD, heads.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void framed(Worksheet sheet, int at, int columns) {
        sheet.range(at, 0, at, columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static String name(ScoreRow row, Locale language) {
        return Wording.named(row.unit().name(), row.unit().englishName(), language);
    }

    private static void points(Worksheet sheet, int at, int column, @Nullable Exact points) {
        if (points != null) {
            sheet.value(at, column, points.rounded(DIGITS));
            sheet.style(at, column).format("0.00").set();
        }
    }

    private static void number(Worksheet sheet, int at, int column, @Nullable Integer number) {
        if (number != null) {
            sheet.value(at, column, number);
        }
    }
}

package org.tongbao.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tongbao.analysis.AnswerSheet.Entry;
import org.tongbao.analysis.AnswerSheet.Line;
import org.tongbao.graphql.Exports;
import org.tongbao.table.PrintedSheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// An answer as a workbook and as CSV: the same heads, rows and words in both.
final class AnswerFiles {

    private static final int HEAD = 3;
    private static final int NAMES = 22;
    private static final int FIGURES = 13;

    private AnswerFiles() {}

    /// Figures are numbers, exactly as the answer has them, printed as the page prints them.
    static byte[] workbook(AnswerSheet answer, String name) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            var printed = new PrintedSheet(sheet);
            printed.title(answer.title(), answer.subtitle(), answer.marks());
            heads(sheet, answer);
            var row = HEAD + 1;
            for (var line : answer.lines()) {
                line(sheet, row++, line);
            }
            for (var note : answer.notes()) {
                sheet.value(++row, 0, note);
            }
            printed.across((int) leading(answer), HEAD, HEAD);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Names that stay in sight.
    private static long leading(AnswerSheet answer) {
        return answer.heads().stream().takeWhile(AnswerSheet.Head::names).count();
    }

    private static void heads(Worksheet sheet, AnswerSheet answer) {
        var heads = answer.heads();
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(HEAD, i, heads.get(i).text());
            sheet.width(i, heads.get(i).names() ? NAMES : FIGURES);
        }
        sheet.range(HEAD, 0, HEAD, heads.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void line(Worksheet sheet, int row, Line line) {
        for (int i = 0; i < line.entries().size(); i++) {
            var entry = line.entries().get(i);
            var style = sheet.style(row, i).borderStyle(BorderStyle.THIN);
            if (entry.number() == null) {
                sheet.value(row, i, entry.words());
            } else {
                sheet.value(row, i, entry.number());
                style.format(entry.format());
            }
            if (line.sum()) {
                style.bold();
            }
            style.set();
        }
    }

    /// For programs: heads first, exact numbers; what there is to know stands below the rows.
    static byte[] csv(AnswerSheet answer) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Exports.UTF_8_MARK.getBytes(UTF_8));
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, UTF_8))) {
            csv.writeRecord(answer.heads().stream().map(AnswerSheet.Head::text).toList());
            answer.lines()
                    .forEach(line ->
                            csv.writeRecord(
                                    line.entries().stream().map(AnswerFiles::written).toList()));
            csv.writeRecord(List.of(""));
            csv.writeRecord(List.of(Exports.harmless(answer.title())));
            csv.writeRecord(List.of(Exports.harmless(answer.subtitle())));
            if (answer.marks() != null) {
                csv.writeRecord(List.of(answer.marks()));
            }
            answer.notes().forEach(note -> csv.writeRecord(List.of(Exports.harmless(note))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String written(Entry entry) {
        return entry.number() == null
                ? Exports.harmless(entry.words())
                : Cell.plain(entry.number());
    }
}

package org.tongbao.integration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import org.tongbao.graphql.Exports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// A file to begin with: all heads of a kind, those that must be there first, and the first rows of
/// the sample, to be overwritten.
final class ImportTemplate {

    private static final int ROWS = 3;

    private ImportTemplate() {}

    static String of(ImportKind kind) {
        var columns = FileReaders.of(kind).columns();
        var heads = Stream.concat(columns.required().stream(), columns.optional().stream());
        var all = heads.filter(head -> !head.isEmpty()).toList();
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text);
                var sample =
                        CsvReader.builder()
                                .ofNamedCsvRecord(SampleImport.content(kind.fileName()))) {
            writer.writeRecord(all);
            sample.stream().limit(ROWS).forEach(row -> writer.writeRecord(cells(row, all)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Exports.UTF_8_MARK + text;
    }

    private static List<String> cells(NamedCsvRecord row, List<String> heads) {
        return heads.stream().map(head -> row.findField(head).orElse("")).toList();
    }
}

package org.tongbao.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV as programs write it in China: UTF-8 with or without a mark, UTF-16 ("Unicode text" of
/// Excel), or GB18030, of which GBK and GB2312 are parts.
final class CsvText {

    /// UTF-8 first: text in GB18030 is practically never valid UTF-8.
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static Grid read(byte[] content) throws IOException {
        var text = decoded(content);
        return cells(text, separator(text));
    }

    static FileContent.Text whole(byte[] content) throws RefusedTableException {
        var text = decoded(content);
        return new FileContent.Text(text, separator(text));
    }

    /// The charset that the mark of UTF-16 names; null without one.
    static @Nullable Charset utf16(byte[] content) {
        if (content.length < 2) {
            return null;
        }
        var mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        return switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> null;
        };
    }

    static Grid cells(String text, char separator) throws IOException {
        var cells = new Cells(new Cells.Count());
        var unmarked =
                !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(unmarked)) {
            var row = 0;
            for (var record : reader) {
                row++;
                for (var i = 0; i < record.getFieldCount(); i++) {
                    cells.put(row, i + 1, record.getField(i), CellOrigin.WRITTEN);
                }
            }
        } catch (CsvParseException broken) {
            throw new RefusedTableException("FILE_CSV_BROKEN");
        }
        return cells.grid("");
    }

    private static String decoded(byte[] content) throws RefusedTableException {
        var utf16 = utf16(content);
        for (var charset : utf16 == null ? CHARSETS : List.of(utf16)) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (readable(text)) {
                    return text;
                }
            } catch (CharacterCodingException other) {
                // the next one, or refused below
            }
        }
        throw new RefusedTableException("FILE_ENCODING_UNKNOWN");
    }

    /// Bytes of another encoding show as control characters or as characters nobody has assigned.
    private static boolean readable(String text) {
        return text.codePoints()
                .allMatch(c ->
                        c == '\n'
                                || c == '\r'
                                || c == '\t'
                                || !Character.isISOControl(c) && Character.isDefined(c));
    }

    /// The one of comma, semicolon and tab that the first lines hold most often.
    private static char separator(String text) {
        var start = text.substring(0, Math.min(text.length(), 2000));
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(start, candidate) > count(start, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}

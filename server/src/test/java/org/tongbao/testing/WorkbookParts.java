package org.tongbao.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;

/// An XLSX file taken apart: the text of each part by its name, references to characters resolved.
public final class WorkbookParts {

    /// Where all words of a workbook stand.
    public static final String WORDS = "xl/sharedStrings.xml";

    private WorkbookParts() {}

    public static Map<String, String> of(byte[] content) throws IOException {
        var file = Files.createTempFile(Path.of("target"), "workbook", ".xlsx");
        Files.write(file, content);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var part = zip.getInputStream(entry)) {
                    parts.put(
                            entry.getName(),
                            HtmlUtils.htmlUnescape(new String(part.readAllBytes(), UTF_8)));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}

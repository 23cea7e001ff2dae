package org.tongbao.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A document as Word, WPS and LibreOffice open it.
public final class Docx {

    public static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Docx() {}

    /// The same document gives the same bytes.
    public static byte[] of(OfficialDocument document) {
        try (var word = new XWPFDocument()) {
            DocxParts.add(word, document);
            DocxStyles.add(word);
            DocxPages pages = DocxPages.of(word, document);
            List<Layout.Section> sections = Layout.of(document).sections();
            for (Layout.Section section : sections.subList(0, sections.size() - 1)) {
                section.items().forEach(item -> add(word, item));
                pages.end(section.landscape());
            }
            sections.getLast().items().forEach(item -> add(word, item));
            if (document.imprint() != null) {
                DocxImprint.add(word, document.imprint(), sections.getLast().landscape());
            }
            pages.endLast(sections.getLast().landscape());
            var written = new ByteArrayOutputStream();
            word.write(written);
            return SteadyArchive.of(written.toByteArray());
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static void add(XWPFDocument word, Item item) {
        switch (item) {
            case Item.Line line -> DocxLine.write(line, word.createParagraph());
            case Item.SetTable set -> DocxTable.add(word, set);
        }
    }
}

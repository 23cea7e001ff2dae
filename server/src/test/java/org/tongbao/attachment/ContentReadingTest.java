package org.tongbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.attachment.ContentReading.Told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What a file is, by its content.
class ContentReadingTest {

    @Test
    void picturesAndPdfAreKnownByTheirFirstBytes() {
        assertThat(told("\u00ff\u00d8\u00ff\u00e0 JFIF")).isEqualTo(is(ContentKind.JPEG));
        assertThat(told("\u0089PNG\r\n\u001a\n")).isEqualTo(is(ContentKind.PNG));
        assertThat(told("RIFF....WEBPVP8 ")).isEqualTo(is(ContentKind.WEBP));
        assertThat(told("%PDF-1.7")).isEqualTo(is(ContentKind.PDF));
    }

    @ParameterizedTest
    @CsvSource({"GIF89a", "RIFF....WAVE", "'<?xml version=\"1.0\"?><svg/>'", "MZ", "BM6", "''"})
    void whatNobodyNeedsIsRefused(String content) {
        assertThat(told(content)).isEqualTo(new Told.Refused("ATTACHMENT_CONTENT"));
    }

    @Test
    void documentsAreKnownByTheListOfTheirEntries() throws IOException {
        assertThat(told(archive("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(is(ContentKind.DOCX));
        assertThat(told(archive("xl/workbook.xml"))).isEqualTo(is(ContentKind.XLSX));
        assertThat(told(archive("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(is(ContentKind.OFD));
        assertThat(told(archive("META-INF/MANIFEST.MF")))
                .isEqualTo(new Told.Refused("ATTACHMENT_CONTENT"));
        assertThat(told(archive("word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(new Told.Refused("ATTACHMENT_MACROS"));
    }

    @Test
    void anArchiveThatIsCutOffOrLiesIsRefused() throws IOException {
        var whole = archive("word/document.xml", "xl/workbook.xml");
        for (var length = 32; length < whole.length; length++) {
            assertThat(told(Arrays.copyOf(whole, length)))
                    .isEqualTo(new Told.Refused("ATTACHMENT_BROKEN"));
        }
        var lying = whole.clone();
        lying[whole.length - 6] = 0x7f;
        lying[whole.length - 3] = 0x7f;
        assertThat(told(lying)).isEqualTo(new Told.Refused("ATTACHMENT_BROKEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "照片.jpg, PNG, 照片.png",
        "照片.JPEG, JPEG, 照片.JPEG",
        "bill.exe, PDF, bill.exe.pdf",
        "说明, DOCX, 说明.docx",
        "2025.10, OFD, 2025.10.ofd"
    })
    void theNameEndsAsTheContentWants(String name, ContentKind kind, String named) {
        assertThat(kind.named(name)).isEqualTo(named);
    }

    private static Told is(ContentKind kind) {
        return new Told.Is(kind);
    }

    private static Told told(String content) {
        return told(content.getBytes(ISO_8859_1));
    }

    private static Told told(byte[] content) {
        return ContentReading.tell(
                Arrays.copyOf(content, Math.min(content.length, ContentReading.HEAD)),
                content,
                content.length);
    }

    private static byte[] archive(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("x".repeat(50).getBytes(ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }
}

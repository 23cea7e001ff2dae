package org.tongbao.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/// A document as a PDF, its fonts inside. Two are made at a time, since each holds its pages in
/// memory.
public final class Pdf {

    public static final String CONTENT_TYPE = "application/pdf";

    /// What no font has is printed as printers always did.
    private static final String MISSING = "〓";

    private final Fonts fonts;
    private final Semaphore turns = new Semaphore(2);

    private Pdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /// @param folder with the office's own fonts; null for none
    public static Pdf withFonts(@Nullable Path folder) {
        return new Pdf(new Fonts(folder));
    }

    /// The same document gives the same bytes.
    public byte[] of(OfficialDocument document) {
        turns.acquireUninterruptibly();
        try {
            return written(document);
        } finally {
            turns.release();
        }
    }

    private byte[] written(OfficialDocument document) {
        var written = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(PdfPage.of(document)).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                describe(pdf, document);
                pdf.save(written);
            }
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return written.toByteArray();
    }

    /// Nothing outside is ever read, whatever a text says.
    private PdfRendererBuilder builder(String page) {
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useFastMode();
        builder.useReplacementText(MISSING);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, priority);
        }
        for (Face face : Face.values()) {
            fonts.of(face).ifPresent(font -> builder.useFont(opened(font), face.name()));
        }
        return builder;
    }

    private static FSSupplier<InputStream> opened(Fonts.Source font) {
        return () -> {
            try {
                return font.open();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    private static void describe(PDDocument pdf, OfficialDocument document) {
        var description = new PDDocumentInformation();
        description.setTitle(document.masthead().title());
        description.setAuthor(String.join("，", document.signature().issuers()));
        pdf.setDocumentInformation(description);
        // else the time of writing would be part of the file
        pdf.setDocumentId(0L);
    }
}

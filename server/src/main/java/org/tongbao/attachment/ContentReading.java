package org.tongbao.attachment;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells what a file is by a handful of signatures and, of an archive, the list of its entries;
/// nothing is unpacked. A library that names a thousand kinds would answer a question nobody asks:
/// whether the file is one of seven.
final class ContentReading {

    /// How much of the beginning is enough to turn a file away.
    static final int HEAD = 32;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif");

    private ContentReading() {}

    /// Why a file that begins like this cannot be taken; empty when it may be one that can.
    static Optional<String> refusal(byte[] head) {
        if (at(head, 0, ZIP) || picture(head) != null || at(head, 0, PDF)) {
            return Optional.empty();
        }
        if (at(head, 0, OLD_OFFICE)) {
            return Optional.of("ATTACHMENT_OLD_OFFICE");
        }
        return Optional.of(
                at(head, 4, ascii("ftyp")) && HEIF_BRANDS.contains(text(head, 8))
                        ? "ATTACHMENT_HEIF"
                        : "ATTACHMENT_CONTENT");
    }

    sealed interface Told {
        record Is(ContentKind kind) implements Told {}

        record Refused(String code) implements Told {}
    }

    /// @param tail the end of the file, long enough for the list of an archive's entries
    static Told tell(byte[] head, byte[] tail, int bytes) {
        var refusal = refusal(head);
        if (refusal.isPresent()) {
            return new Told.Refused(refusal.get());
        }
        if (at(head, 0, ZIP)) {
            return archive(entries(tail, bytes));
        }
        var picture = picture(head);
        return new Told.Is(picture == null ? ContentKind.PDF : picture);
    }

    private static @Nullable ContentKind picture(byte[] head) {
        if (at(head, 0, JPEG)) {
            return ContentKind.JPEG;
        }
        if (at(head, 0, PNG)) {
            return ContentKind.PNG;
        }
        return at(head, 0, ascii("RIFF")) && at(head, 8, ascii("WEBP")) ? ContentKind.WEBP : null;
    }

    private static Told archive(List<String> entries) {
        if (entries.stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject"))) {
            return new Told.Refused("ATTACHMENT_MACROS");
        }
        if (entries.contains("word/document.xml")) {
            return new Told.Is(ContentKind.DOCX);
        }
        if (entries.contains("xl/workbook.xml")) {
            return new Told.Is(ContentKind.XLSX);
        }
        return entries.contains("OFD.xml")
                ? new Told.Is(ContentKind.OFD)
                : new Told.Refused(entries.isEmpty() ? "ATTACHMENT_BROKEN" : "ATTACHMENT_CONTENT");
    }

    /// The names in an archive's central directory; none when there is no whole one.
    private static List<String> entries(byte[] tail, int bytes) {
        var buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (var end = tail.length - 22; end >= 0; end--) {
            if (buffer.getInt(end) == 0x06054b50) {
                var start = (long) buffer.getInt(end + 16) - (bytes - tail.length);
                return start < 0 || start > end ? List.of() : names(buffer, (int) start, end);
            }
        }
        return List.of();
    }

    private static List<String> names(ByteBuffer buffer, int start, int end) {
        var names = new ArrayList<String>();
        var at = start;
        while (at + 46 <= end && buffer.getInt(at) == 0x02014b50) {
            var length = buffer.getShort(at + 28) & 0xFFFF;
            if (at + 46 + length > end) {
                return List.of();
            }
            names.add(new String(buffer.array(), at + 46, length, StandardCharsets.UTF_8));
            at +=
                    46
                            + length
                            + (buffer.getShort(at + 30) & 0xFFFF)
                            + (buffer.getShort(at + 32) & 0xFFFF);
        }
        return names;
    }

    private static boolean at(byte[] content, int offset, byte[] signature) {
        return content.length >= offset + signature.length
                && Arrays.equals(
                        content, offset, offset + signature.length, signature, 0, signature.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] content, int offset) {
        return content.length < offset + 4
                ? ""
                : new String(content, offset, 4, StandardCharsets.ISO_8859_1);
    }
}

package org.tongbao.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of a workbook, unpacked only when asked for. Nobody gets more of them than the limits
/// allow, whatever the archive says of its sizes.
///
/// It lies in a temporary file meanwhile: a stream of it cannot be read reliably, since where a
/// part ends is written behind it in more than one way.
final class Archive implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private long left = TableLimits.UNPACKED_BYTES;

    private Archive(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.toFile());
    }

    static Archive of(byte[] content) throws IOException {
        var file = Files.createTempFile("tongbao-table-", null);
        try {
            Files.write(file, content);
            return new Archive(file);
        } catch (ZipException broken) {
            Files.delete(file);
            throw new RefusedTableException("FILE_BROKEN");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.delete(file);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// One of the small parts that describe the workbook; nothing when it is not there.
    InputStream describing(String part) throws IOException {
        if (!has(part)) {
            return InputStream.nullInputStream();
        }
        try (var stream = open(part)) {
            var bytes = stream.readNBytes(TableLimits.DESCRIPTION_BYTES + 1);
            if (bytes.length > TableLimits.DESCRIPTION_BYTES) {
                throw new RefusedTableException("FILE_SWELLS");
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    /// A part that is there.
    InputStream open(String part) throws IOException {
        var entry = zip.getEntry(part);
        var stream = entry == null ? null : zip.getInputStream(entry);
        if (entry == null || stream == null) {
            throw new RefusedTableException("FILE_BROKEN");
        }
        return new PartStream(stream, entry.getCompressedSize(), this::take);
    }

    private void take(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new RefusedTableException("FILE_SWELLS");
        }
    }

    void refuseForeign() throws IOException {
        if (zip.size() > TableLimits.PARTS) {
            throw new RefusedTableException("FILE_SWELLS");
        }
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw new RefusedTableException("FILE_MACROS");
            }
            if (name.equals("xl/workbook.bin")) {
                throw new RefusedTableException("FILE_BINARY_WORKBOOK");
            }
        }
    }
}

package org.tongbao.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// An archive without the time of its making, so that the same content is the same bytes.
final class SteadyArchive {

    /// The first that archives know.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyArchive() {}

    static byte[] of(byte[] archive) throws IOException {
        var steady = new ByteArrayOutputStream(archive.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
                var to = new ZipOutputStream(steady)) {
            ZipEntry entry;
            while ((entry = from.getNextEntry()) != null) {
                var timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                to.putNextEntry(timeless);
                from.transferTo(to);
            }
        }
        return steady.toByteArray();
    }
}

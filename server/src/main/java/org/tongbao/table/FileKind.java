package org.tongbao.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a file is, told from its first bytes: names lie.
enum FileKind {
    WORKBOOK,
    /// The container of Excel 97–2003 (.xls).
    OLD_WORKBOOK,
    /// The same container around a workbook with a password.
    ENCRYPTED,
    TEXT,
    OTHER;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    /// Pictures, PDF and programs begin with one of these or hold a zero byte.
    private static final byte[][] OTHERS = {
        {'%', 'P', 'D', 'F'}, {'P', 'K', 5, 6}, {(byte) 0x89, 'P', 'N', 'G'}, {'R', 'a', 'r', '!'}
    };

    static FileKind of(byte[] content) {
        if (begins(content, ZIP)) {
            return WORKBOOK;
        }
        if (begins(content, COMPOUND)) {
            return encrypted(content) ? ENCRYPTED : OLD_WORKBOOK;
        }
        var other = Arrays.stream(OTHERS).anyMatch(start -> begins(content, start));
        return other || binary(content) ? OTHER : TEXT;
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length >= start.length
                && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /// The directory of the container names its streams in UTF-16.
    private static boolean encrypted(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .contains(
                        new String(
                                ENCRYPTED_STREAM.getBytes(StandardCharsets.UTF_16LE),
                                StandardCharsets.ISO_8859_1));
    }

    private static boolean binary(byte[] content) {
        if (CsvText.utf16(content) != null) {
            return false;
        }
        for (var b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}

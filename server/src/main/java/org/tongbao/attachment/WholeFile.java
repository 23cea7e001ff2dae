package org.tongbao.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// What is found out while the parts of a file pass by, in their order.
final class WholeFile {

    private final MessageDigest sha256;
    private final CRC32 crc32 = new CRC32();
    private byte[] head = {};
    private byte[] before = {};
    private byte[] last = {};

    WholeFile() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void take(byte[] part) {
        if (head.length == 0) {
            head = Arrays.copyOf(part, Math.min(part.length, ContentReading.HEAD));
        }
        sha256.update(part);
        crc32.update(part);
        before = last;
        last = part;
    }

    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    String crc32() {
        return HexFormat.of().toHexDigits((int) crc32.getValue());
    }

    byte[] head() {
        return head;
    }

    /// The last two parts: the list of an archive's entries may begin in the one before the last.
    byte[] tail() {
        var tail = Arrays.copyOf(before, before.length + last.length);
        System.arraycopy(last, 0, tail, before.length, last.length);
        return tail;
    }
}

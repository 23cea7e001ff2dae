package org.tongbao.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256, written as 64 hexadecimal digits.
public record Hash(String hex) {

    private static final int DIGITS = 64;

    /// What stands before the first seal.
    static final Hash NONE = new Hash("0".repeat(DIGITS));

    public Hash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("No SHA-256: " + hex);
        }
    }

    static Hash of(byte[] content) {
        return new Hash(HexFormat.of().formatHex(sha256().digest(content)));
    }

    static Hash stored(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

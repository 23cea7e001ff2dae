package org.tongbao.rectification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// What an idempotency key stands for: all that was sent under it.
final class Keys {

    private Keys() {}

    static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

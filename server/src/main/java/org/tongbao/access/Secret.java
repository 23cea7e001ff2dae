package org.tongbao.access;

import java.security.SecureRandom;
import java.util.Base64;

/// 32 random bytes as text. The holder has the text, the database only its fingerprint.
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        return withPrefix("");
    }

    /// The prefix lets scanners find secrets that leaked into a repository.
    static Secret withPrefix(String prefix) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] fingerprint() {
        return Fingerprint.of(text);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}

package org.tongbao.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// 加签: the time in milliseconds, and the HmacSHA256 of it under the robot's secret, as further
/// parameters of the address.
final class DingTalkSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private DingTalkSignature() {}

    static String of(String secret, Instant now) {
        var time = now.toEpochMilli();
        var digest = digest(secret, time + "\n" + secret);
        var sign = URLEncoder.encode(Base64.getEncoder().encodeToString(digest), UTF_8);
        return "&timestamp=" + time + "&sign=" + sign;
    }

    private static byte[] digest(String secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, absent);
        }
    }
}

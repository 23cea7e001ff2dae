package org.tongbao.access;

import org.tongbao.access.Throttle.Kind;

import java.net.InetAddress;
import java.util.HexFormat;

/// Whose wrong guesses are counted together.
record ThrottleKey(Kind kind, String text) {

    /// As typed, whether or not there is such an account.
    static ThrottleKey of(AccountName account) {
        return new ThrottleKey(Kind.ACCOUNT, account.text());
    }

    /// A host of IPv6 owns its whole /64 network, so that is one address.
    static ThrottleKey of(String address) {
        return new ThrottleKey(Kind.ADDRESS, address.contains(":") ? network(address) : address);
    }

    byte[] fingerprint() {
        return Fingerprint.of(text);
    }

    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}

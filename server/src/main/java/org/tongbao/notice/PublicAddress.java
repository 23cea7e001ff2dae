package org.tongbao.notice;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Whether an address is one of the internet, and not of this machine or of a network of somebody's
/// own (RFC 6890).
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    /// Not 0/8, 100.64/10 (shared), 192.0.0/24, 198.18/15 (benchmarks), 240/4.
    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second == 18 || second == 19))
                && first < 240;
    }

    /// Of 2000::/3, and not 6to4 (2002::/16) or Teredo (2001::/32), which lead to other addresses.
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && second == 0);
    }
}

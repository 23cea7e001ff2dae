package org.tongbao.notice;

import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Whether an address is one of the internet, and not of this machine or of a network of somebody's
/// own (RFC 6890).
final class PublicAddress {

    /// Besides loopback, private and link-local ones: this network, shared, protocols',
    /// benchmarks', multicast and reserved.
    private static final InetAddressMatcher VERSION_4 =
            allBut("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/3");

    /// All but 2000::/3; of these 6to4 and Teredo, which lead to other addresses.
    private static final InetAddressMatcher VERSION_6 =
            allBut("::/3", "4000::/2", "8000::/1", "2002::/16", "2001::/32");

    private PublicAddress() {}

    /// The matchers compare bits, whatever they are of: each version has its own.
    static boolean is(InetAddress address) {
        return (address instanceof Inet4Address ? VERSION_4 : VERSION_6).matches(address);
    }

    private static InetAddressMatcher allBut(String... blocks) {
        return InetAddressMatchers.matchExternal().excludeAddresses(List.of(blocks)).build();
    }
}

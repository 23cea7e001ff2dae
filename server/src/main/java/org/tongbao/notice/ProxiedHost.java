package org.tongbao.notice;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a host whose name a proxy resolves can be one of the internet, as far as its text says.
/// Names without a dot, those that are set aside for machines and networks of one's own (RFC 6761,
/// 6762, 8375), and addresses that are not written in the one usual way are not: another reader
/// takes `0177.0.0.1` for this machine. An address of version 6 is read in one way by all.
final class ProxiedHost {

    /// What begins with a digit at its end is an address and no name.
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])?");

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern VERSION_4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private static final List<String> OF_ONES_OWN =
            List.of(".localhost", ".local", ".internal", ".home.arpa");

    private ProxiedHost() {}

    static boolean isOfTheInternet(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.startsWith("[")
                || VERSION_4.matcher(name).matches()
                || NAME.matcher(name).matches() && OF_ONES_OWN.stream().noneMatch(name::endsWith);
    }
}

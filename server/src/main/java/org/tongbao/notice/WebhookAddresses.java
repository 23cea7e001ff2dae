package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Which addresses are called: HTTPS on the internet, and the receivers the operator named. Nothing
/// else inside the office's network: its names and addresses are refused, and whoever turns a name
/// round after it was looked up meets a server that has no certificate for it.
///
/// @param receivers scheme, host and port, for example `http://10.0.0.5:8080`
@ConfigurationProperties("tongbao.webhooks")
record WebhookAddresses(@DefaultValue Set<String> receivers) {

    private static final int LENGTH = 500;

    /// The address as typed, when it has the form of one that may be called.
    Optional<URI> read(String typed) {
        return Optional.ofNullable(parsed(typed.strip()))
                .filter(address -> isNamed(address) || "https".equals(address.getScheme()));
    }

    /// Whether it leads where calls may go, as its name is resolved now.
    ///
    /// @throws UnknownHostException when the name is not known
    boolean allows(URI address) throws UnknownHostException {
        return isNamed(address)
                || "https".equals(address.getScheme())
                        && Arrays.stream(InetAddress.getAllByName(address.getHost()))
                                .allMatch(PublicAddress::is);
    }

    private boolean isNamed(URI address) {
        var port = address.getPort() == -1 ? "" : ":" + address.getPort();
        return receivers.contains(address.getScheme() + "://" + address.getHost() + port);
    }

    private static @Nullable URI parsed(String typed) {
        try {
            var address = new URI(typed);
            var plain =
                    typed.length() <= LENGTH
                            && typed.chars().allMatch(letter -> letter > ' ' && letter < 127)
                            && address.getHost() != null
                            && address.getUserInfo() == null
                            && address.getFragment() == null;
            return plain ? address : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }
}

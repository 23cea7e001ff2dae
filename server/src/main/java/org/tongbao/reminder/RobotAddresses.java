package org.tongbao.reminder;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// Which addresses a robot may have: those of its chat, over HTTPS, and those of relays the
/// operator named. Nothing else inside the office's network can be called through a robot.
///
/// @param relays scheme, host and port, for example `http://10.0.0.5:8080`
@ConfigurationProperties("tongbao.reminders")
record RobotAddresses(@DefaultValue Set<String> relays) {

    private static final int LENGTH = 500;

    /// The address as typed, when it may be called.
    Optional<URI> read(RobotKind kind, String typed) {
        return Optional.ofNullable(parsed(typed.strip())).filter(address -> allowed(kind, address));
    }

    boolean allowed(RobotKind kind, URI address) {
        return isOfItsChat(kind, address) || relays.contains(origin(address));
    }

    private static boolean isOfItsChat(RobotKind kind, URI address) {
        return "https".equals(address.getScheme())
                && kind.host().equals(address.getHost())
                && address.getPort() == -1;
    }

    private static String origin(URI address) {
        var port = address.getPort() == -1 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    private static @Nullable URI parsed(String typed) {
        try {
            var address = new URI(typed);
            var plain =
                    typed.length() <= LENGTH
                            && typed.chars().allMatch(letter -> letter > ' ' && letter < 127)
                            && address.getHost() != null
                            && address.getQuery() != null
                            && address.getUserInfo() == null
                            && address.getFragment() == null;
            return plain ? address : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }
}

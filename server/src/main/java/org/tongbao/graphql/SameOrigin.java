package org.tongbao.graphql;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.TokenActor;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// The protection against forged requests: a browser says where a request comes from, in
/// `Sec-Fetch-Site` (on HTTPS) or `Origin` (always with POST and PUT). What says nothing is no
/// browser; a page of another site cannot send JSON or PUT anything without asking first, and is
/// never allowed to.
public final class SameOrigin {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private SameOrigin() {}

    /// Whether a request that changes something may be listened to. A token is never sent by a
    /// browser on its own, a cookie is.
    public static boolean allows(HttpServletRequest request) {
        if (CurrentActor.get() instanceof TokenActor) {
            return true;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? OWN.contains(site) : isOwn(request.getHeader("Origin"), request);
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        try {
            var from = URI.create(origin);
            var host = from.getHost();
            return host != null
                    && host.toLowerCase(Locale.ROOT)
                            .equals(request.getServerName().toLowerCase(Locale.ROOT))
                    && port(from) == request.getServerPort();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static int port(URI origin) {
        if (origin.getPort() >= 0) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }
}

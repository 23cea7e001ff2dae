package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which addresses are called: HTTPS on the internet, and the receivers the operator named. Nothing
/// else inside the office's network: its names and addresses are refused, and whoever turns a name
/// round after it was looked up meets a server that has no certificate for it.
///
/// Where the internet is reached through a proxy, the proxy looks names up, and this server often
/// cannot. So only names that can be of the internet are left to it, and of those that are known
/// here too none that leads inside.
///
/// @param receivers scheme, host and port, for example `http://10.0.0.5:8080`; called without proxy
/// @param proxy through which all others are called, for example `http://10.0.0.3:3128`; null for
///   none
@ConfigurationProperties("tongbao.webhooks")
record WebhookAddresses(@DefaultValue Set<String> receivers, @Nullable URI proxy) {

    private static final int LENGTH = 500;

    WebhookAddresses {
        receivers = Set.copyOf(receivers);
        if (proxy != null && proxy.toString().isEmpty()) {
            proxy = null;
        }
        if (proxy != null && !isProxy(proxy)) {
            throw new IllegalArgumentException(
                    "tongbao.webhooks.proxy must be http://HOST:PORT and nothing else");
        }
    }

    private static boolean isProxy(URI proxy) {
        return "http".equals(proxy.getScheme())
                && proxy.getHost() != null
                && proxy.getPort() > 0
                && proxy.getRawUserInfo() == null
                && (proxy.getRawPath().isEmpty() || proxy.getRawPath().equals("/"))
                && proxy.getRawQuery() == null;
    }

    /// The address as typed, when it has the form of one that may be called.
    Optional<URI> read(String typed) {
        return Optional.ofNullable(parsed(typed.strip()))
                .filter(address -> isNamed(address) || "https".equals(address.getScheme()));
    }

    /// Whether it leads where calls may go, as its name is resolved now.
    ///
    /// @throws UnknownHostException when the name is not known and nobody else will resolve it
    boolean allows(URI address) throws UnknownHostException {
        if (isNamed(address)) {
            return true;
        }
        return "https".equals(address.getScheme())
                && (proxy == null
                        ? isPublic(address.getHost())
                        : ProxiedHost.isOfTheInternet(address.getHost())
                                && isPublicIfKnown(address.getHost()));
    }

    private static boolean isPublic(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is);
    }

    private static boolean isPublicIfKnown(String host) {
        try {
            return isPublic(host);
        } catch (UnknownHostException leftToTheProxy) {
            return true;
        }
    }

    /// How what is allowed is reached: receivers inside the office directly.
    Optional<ProxySelector> proxies() {
        return Optional.ofNullable(proxy)
                .map(one -> new InetSocketAddress(one.getHost(), one.getPort()))
                .map(Through::new);
    }

    private final class Through extends ProxySelector {

        private final Proxy proxy;

        Through(InetSocketAddress proxy) {
            this.proxy = new Proxy(Proxy.Type.HTTP, proxy);
        }

        @Override
        public List<Proxy> select(URI address) {
            return List.of(isNamed(address) ? Proxy.NO_PROXY : proxy);
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException broken) {
            // The call fails, and is tried again as others are.
        }
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

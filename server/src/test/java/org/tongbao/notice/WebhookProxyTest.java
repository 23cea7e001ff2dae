package org.tongbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Webhooks of an office that reaches the internet through a proxy only. Names below `.test` are
/// nobody's: no other than the proxy knows them.
class WebhookProxyTest {

    private static final String HOST = "hooks.example.test";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Message MESSAGE = new Message("msg_1", "{}");

    @TempDir Path folder;

    @Test
    void aProgramOnTheInternetIsCalledByItsNameThroughTheProxy() throws Exception {
        var certified = certified();
        var before = SSLContext.getDefault();
        try (var receiver = new Receiver(certified);
                var proxy = new Tunnel(0, Map.of(HOST + ":443", receiver.port()))) {
            assertThat(call(proxy, "https://" + HOST + "/hook").problem())
                    .as("nobody vouches for it")
                    .isEqualTo("SSLHandshakeException");
            SSLContext.setDefault(certified);

            assertThat(call(proxy, "https://" + HOST + "/hook").taken()).isTrue();

            assertThat(proxy.asked()).containsOnly("CONNECT " + HOST + ":443");
            assertThat(receiver.heard()).extracting(Receiver.Heard::path).containsExactly("/hook");
            assertThat(receiver.heard().getFirst().header("webhook-id")).isEqualTo("msg_1");
        } finally {
            SSLContext.setDefault(before);
        }
    }

    @Test
    void whatTheProxyRefusesIsNotTakenAndReceiversInsideAreCalledDirectly() throws Exception {
        try (var receiver = new Receiver(0);
                var proxy = new Tunnel(0, Map.of())) {
            var inside = "http://127.0.0.1:" + receiver.port();
            assertThat(call(proxy, "https://other.example.test/").taken()).isFalse();
            assertThat(call(proxy, inside + "/hook", inside).taken()).isTrue();
            assertThat(proxy.asked()).containsExactly("CONNECT other.example.test:443");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://" + HOST + "/",
                "https://127.0.0.1/",
                "https://10.0.0.5/",
                "https://[::1]/",
                "https://localhost/",
                "https://printer/",
                "https://a.localhost/",
                "https://wiki.internal/",
                "https://scanner.local/",
                "https://localhost./"
            })
    void whatMayLeadInsideIsNotAskedOfTheProxy(String address) throws Exception {
        try (var proxy = new Tunnel(0, Map.of())) {
            assertThat(call(proxy, address).problem()).isEqualTo("ADDRESS_NOT_PUBLIC");
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0177.0.0.1", "0x7f.0.0.1", "127.1", "2130706433", "127.0.0.0x1", "a..b"})
    void whatAnotherReaderTakesForAnAddressIsNoName(String host) {
        assertThat(ProxiedHost.isOfTheInternet(host)).isFalse();
    }

    @Test
    void aSettingThatIsNoProxyIsSaid() {
        for (var wrong :
                List.of("proxy:3128", "https://10.0.0.3:3128", "http://a:b@h:1", "http://h")) {
            assertThatThrownBy(() -> new WebhookAddresses(Set.of(), URI.create(wrong)))
                    .hasMessageContaining("tongbao.webhooks.proxy must be http://HOST:PORT");
        }
        assertThat(new WebhookAddresses(Set.of(), URI.create("")).proxies()).isEmpty();
    }

    private static Answer call(Tunnel proxy, String address, String... receivers)
            throws InterruptedException {
        var addresses =
                new WebhookAddresses(
                        Set.of(receivers), URI.create("http://127.0.0.1:" + proxy.port()));
        return new WebhookCall(addresses, Clock.systemUTC()).send(webhook(address), MESSAGE);
    }

    private static Webhook webhook(String address) {
        return new Webhook(
                UUID.randomUUID(),
                new OrgUnit(
                        UUID.randomUUID(),
                        "1",
                        "区",
                        null,
                        OrgUnitLevel.DISTRICT,
                        null,
                        null,
                        new UnitPath("1/")),
                "看板",
                URI.create(address),
                List.of(NoticeKind.PUBLISHED),
                WebhookSecret.random(),
                null,
                null,
                Instant.EPOCH,
                new PersonView(UUID.randomUUID(), "孙丽", null, null, null),
                null,
                null);
    }

    /// Of a receiver whose certificate vouches for itself.
    private SSLContext certified() throws Exception {
        var store = folder.resolve("receiver.p12").toFile();
        made(store);
        var keys = KeyStore.getInstance(store, PASSWORD);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static void made(File store) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "receiver",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + HOST,
                                "-ext",
                                "san=dns:" + HOST,
                                "-keystore",
                                store.getPath(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as("%s", said).isZero();
    }
}

package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Path;

@Timeout(300)
class DistributionIT {

    static Installation installed;

    @BeforeAll
    static void install() throws Exception {
        installed = Installation.of(Path.of("target"));
        installed.prepare();
    }

    @Test
    void itServesHttpsWithAGivenCertificate() throws Exception {
        var folder = installed.folder("https");
        var certificate = Certificate.madeIn(folder.resolve("tls"));
        var configuration =
                """
                server.ssl.bundle: tongbao
                spring.ssl.bundle.pem.tongbao:
                  reload-on-update: true
                  keystore:
                    certificate: file:tls/certificate.pem
                    private-key: file:tls/key.pem
                """;
        try (var server = installed.start(folder, configuration);
                var visitor = Visitor.trusting(certificate)) {
            assertThat(visitor.signIn(server.address("https"), server.password()))
                    .contains("tongbao_session=", "; Secure", "; HttpOnly");
        }
    }

    @Test
    void aNamedProxyIsBelievedThatTheBrowserSpeaksHttps() throws Exception {
        var configuration =
                """
                server.forward-headers-strategy: native
                server.tomcat.remoteip.internal-proxies: 127.0.0.1/32
                """;
        try (var server = installed.start(installed.folder("proxy"), configuration);
                var visitor = Visitor.throughProxy()) {
            assertThat(visitor.signIn(server.address("http"), server.password()))
                    .contains("tongbao_session=", "; Secure");
        }
    }
}

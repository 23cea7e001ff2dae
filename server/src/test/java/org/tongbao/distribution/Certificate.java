package org.tongbao.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for localhost, signed by itself.
record Certificate(KeyStore store) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /// Leaves `certificate.pem` and `key.pem` in the folder, as an authority hands them out.
    static Certificate madeIn(Path folder) throws Exception {
        Files.createDirectories(folder);
        var file = folder.resolve("store.p12");
        assertThat(keytool(file).inheritIO().start().waitFor()).isZero();
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        write(
                folder.resolve("certificate.pem"),
                "CERTIFICATE",
                store.getCertificate("own").getEncoded());
        write(folder.resolve("key.pem"), "PRIVATE KEY", store.getKey("own", PASSWORD).getEncoded());
        return new Certificate(store);
    }

    /// A browser on which this certificate was installed.
    SSLContext trusted() throws GeneralSecurityException, IOException {
        var trust = KeyStore.getInstance(KeyStore.getDefaultType());
        trust.load(null, null);
        trust.setCertificateEntry("own", store.getCertificate("own"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static ProcessBuilder keytool(Path file) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString());
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(content)));
    }
}

package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.testing.IntegrationTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@IntegrationTest
class PagesTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    @LocalServerPort int port;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/reports/370402101/2026-10",
                "/board",
                "/board/370402",
                "/me/"
            })
    void everyAddressOfTheClientIsItsPage(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"app\">");
        assertThat(header(answer, "content-type")).startsWith("text/html");
        assertThat(header(answer, "cache-control")).isEqualTo("max-age=600, private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x/y/z", "/reports", "/reports/370402101", "/board/1/2/3", "/admin"})
    void anAddressNoPageHasIsNotFoundAndSaysSoOnThePageOfTheClient(String address)
            throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<div id=\"app\">");
        assertThat(header(answer, "content-type")).startsWith("text/html");
        assertThat(header(answer, "cache-control")).isEqualTo("max-age=600, private");
    }

    @Test
    void whereErrorsAreAnsweredIsNoAddress() throws Exception {
        assertThat(get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void assetsAreKeptForEver() throws Exception {
        for (var asset : assets(get("/").body()).filter(it -> it.startsWith("/assets/")).toList()) {
            var answer = get(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(header(answer, "cache-control"))
                    .isEqualTo("max-age=31536000, public, immutable");
        }
    }

    @Test
    void assetsArePackedAtTheirBestWhileBuilding() throws Exception {
        for (var asset : assets(get("/").body()).filter(it -> it.startsWith("/assets/")).toList()) {
            var packed =
                    browser.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + asset))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(packed.headers().firstValue("content-length")).isPresent();
            assertThat(packed.headers().firstValue("content-type"))
                    .isEqualTo(get(asset).headers().firstValue("content-type"));
        }
    }

    /// A page that the browser kept for minutes asks for it, to hear of the next release.
    @Test
    void thePageByItsOwnNameIsAskedForAgain() throws Exception {
        var page = get("/index.html");
        assertThat(page.body()).isEqualTo(get("/month").body());
        assertThat(header(page, "cache-control")).isEqualTo("no-cache");
        assertThat(header(get("/icon.svg"), "cache-control")).isEqualTo("no-cache");
    }

    /// A phone that kept either for long would never hear of the next release.
    @Test
    void theServiceWorkerAndTheManifestAreAskedForAgain() throws Exception {
        var worker = get("/sw.js");
        assertThat(header(worker, "content-type")).contains("javascript");
        assertThat(header(worker, "cache-control")).isEqualTo("no-cache");
        var manifest = get("/manifest.json");
        assertThat(header(manifest, "content-type")).contains("json");
        assertThat(header(manifest, "cache-control")).isEqualTo("no-cache");
        assertThat(manifest.body()).contains("\"name\": \"通报\"", "maskable");
        assertThat(get("/").body()).contains("href=\"/manifest.json\"");
    }

    /// A page and its parts come from one list: a part it lacked would be missed without a line.
    @Test
    void everyFileTheServiceWorkerKeepsIsThere() throws Exception {
        var files =
                Pattern.compile("\"(/assets/[^\"]+)\"")
                        .matcher(get("/sw.js").body())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(files).hasSizeGreaterThan(50).contains(entry());
        for (var file : files) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    private String entry() throws Exception {
        return assets(get("/").body()).filter(it -> it.endsWith(".js")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/gone.js", "/gone.js", "/actuator/gone", "/webjars/", "/graphiql/x"})
    void whatIsNotThereIsNotFound(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<div id=\"app\">", "java", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.yaml",
                "/%2e%2e/application.yaml",
                "/..%2fapplication.yaml"
            })
    void nothingBesideThePagesIsHandedOut(String address) throws Exception {
        assertThat(get(address).body()).doesNotContain("spring");
    }

    @Test
    void theExplorerComesWhollyFromHere() throws Exception {
        var page = get("/graphiql");
        assertThat(page.body()).contains("通报 GraphQL").doesNotContain("http:", "https:");
        for (var asset : assets(page.body()).toList()) {
            assertThat(get(asset).statusCode()).as(asset).isEqualTo(200);
        }
        assertThat(get("/graphiql/examples.graphql").body()).startsWith("query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql/index.html", "/assets/gone.js"})
    void noPageMayBeFramedOrLoadForeignThings(String address) throws Exception {
        var answer = get(address);
        assertThat(header(answer, "content-security-policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
    }

    private static Stream<String> assets(String page) {
        return ASSET.matcher(page).results().map((MatchResult found) -> found.group(1));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

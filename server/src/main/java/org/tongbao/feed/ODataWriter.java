package org.tongbao.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes answers and refusals in the form of OData 4.0.
@Component
class ODataWriter {

    static final MediaType JSON =
            MediaType.parseMediaType("application/json;odata.metadata=minimal;charset=utf-8");

    private final JsonMapper json;

    ODataWriter(JsonMapper json) {
        this.json = json;
    }

    /// An entity set in the service document.
    private record Listed(String name, String kind, String url) {

        private static Listed of(String name) {
            return new Listed(name, "EntitySet", name);
        }
    }

    ResponseEntity<byte[]> service(String under, List<EntitySet<?>> sets) {
        var body = new LinkedHashMap<String, Object>();
        body.put("@odata.context", root(under) + "/$metadata");
        body.put("value", sets.stream().map(set -> Listed.of(set.name())).toList());
        return answer().contentType(JSON).body(json.writeValueAsBytes(body));
    }

    ResponseEntity<byte[]> metadata(byte[] document) {
        return answer().contentType(MediaType.APPLICATION_XML).body(document);
    }

    ResponseEntity<byte[]> count(long count) {
        return answer().contentType(MediaType.TEXT_PLAIN)
                .body(Long.toString(count).getBytes(US_ASCII));
    }

    /// @param page an empty one where no row is wanted
    /// @param count how many there are on all pages; negative where nobody wants to know
    <R> ResponseEntity<byte[]> rows(
            String under, EntitySet<R> set, ODataQuery query, FeedPage<R> page, long count) {
        var answer = answer();
        if (query.pageSize() != null) {
            answer.header("Preference-Applied", "odata.maxpagesize=" + query.rows());
        }
        return answer.contentType(JSON).body(json(under, set, query, page, count));
    }

    private <R> byte[] json(
            String under, EntitySet<R> set, ODataQuery query, FeedPage<R> page, long count) {
        var columns = set.columns(query);
        var bytes = new ByteArrayOutputStream();
        try (var out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("@odata.context", context(under, set, query));
            if (count >= 0) {
                out.writeNumberProperty("@odata.count", count);
            }
            out.writeArrayPropertyStart("value");
            page.rows().forEach(new RowWriter<>(out, columns)::write);
            out.writeEndArray();
            if (goesOn(query, page)) {
                out.writeStringProperty("@odata.nextLink", next(query, page));
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    ResponseEntity<byte[]> refusal(HttpStatusCode status, String code, String message) {
        var answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (status.value() == 401) {
            answer.header(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tongbao\", charset=\"UTF-8\"");
        }
        var error = Map.of("error", Map.of("code", code, "message", message));
        return answer.header("OData-Version", "4.0")
                .contentType(JSON)
                .body(json.writeValueAsBytes(error));
    }

    private static BodyBuilder answer() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                .header("OData-Version", "4.0");
    }

    private static boolean goesOn(ODataQuery query, FeedPage<?> page) {
        var top = query.top();
        return page.goesOn() && (top == null || top > page.rows().size());
    }

    /// The same address from where the page ended, for as many rows as are still wanted; how many
    /// there are was said.
    private static String next(ODataQuery query, FeedPage<?> page) {
        var address =
                ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("$count")
                        .replaceQueryParam("$skiptoken", Objects.requireNonNull(page.end()));
        var top = query.top();
        if (top != null) {
            address.replaceQueryParam("$top", top - page.rows().size());
        }
        return address.build().toUriString();
    }

    private static String context(String under, EntitySet<?> set, ODataQuery query) {
        var columns = query.columns();
        return root(under)
                + "/$metadata#"
                + set.name()
                + (columns.isEmpty() ? "" : "(" + String.join(",", columns) + ")");
    }

    private static String root(String under) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/v1/odata/")
                .pathSegment(under)
                .toUriString();
    }
}

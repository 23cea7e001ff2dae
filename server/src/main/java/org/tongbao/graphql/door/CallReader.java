package org.tongbao.graphql.door;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.ErrorCode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a [Call] from a request by the rules of GraphQL over HTTP. Decimal numbers stay exact.
@Component
class CallReader {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .maxNumberLength(100)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    Call post(HttpServletRequest request) throws IOException {
        requireJson(request.getContentType());
        var body = object(new String(body(request), StandardCharsets.UTF_8), "body");
        return call(
                text(body, "query"),
                text(body, "operationName"),
                map(body, "variables"),
                map(body, "extensions"),
                false);
    }

    Call get(HttpServletRequest request) {
        return call(
                request.getParameter("query"),
                request.getParameter("operationName"),
                parameter(request, "variables"),
                parameter(request, "extensions"),
                true);
    }

    private Call call(
            @Nullable String document,
            @Nullable String operationName,
            Map<String, Object> variables,
            Map<String, Object> extensions,
            boolean queryOnly) {
        if (document != null && document.length() > Limits.DOCUMENT_CHARACTERS) {
            throw new Refusal(
                    413, ErrorCode.TOO_COMPLEX, "DOCUMENT_TOO_LONG", Limits.DOCUMENT_CHARACTERS);
        }
        var name = operationName == null || operationName.isEmpty() ? null : operationName;
        return new Call(document, hash(extensions), name, variables, queryOnly);
    }

    private static @Nullable String hash(Map<String, Object> extensions) {
        if (extensions.get("persistedQuery") == null) {
            return null;
        }
        var hash = text(map(extensions, "persistedQuery"), "sha256Hash");
        if (hash == null || !SHA256.matcher(hash).matches()) {
            throw Refusal.badRequest("REQUEST_PART_UNREADABLE", "extensions.persistedQuery");
        }
        return hash;
    }

    private static void requireJson(@Nullable String contentType) {
        try {
            if (contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(
                            MediaType.parseMediaType(contentType))) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // refused as any other type
        }
        throw new Refusal(415, ErrorCode.BAD_USER_INPUT, "CONTENT_TYPE_NOT_JSON");
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var tooLarge =
                new Refusal(
                        413,
                        ErrorCode.TOO_COMPLEX,
                        "BODY_TOO_LARGE",
                        Limits.BODY_BYTES / 1024 / 1024);
        if (request.getContentLengthLong() > Limits.BODY_BYTES) {
            throw tooLarge;
        }
        var bytes = request.getInputStream().readNBytes(Limits.BODY_BYTES + 1);
        if (bytes.length > Limits.BODY_BYTES) {
            throw tooLarge;
        }
        return bytes;
    }

    private Map<String, Object> parameter(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null || text.isEmpty() ? Map.of() : object(text, name);
    }

    private Map<String, Object> object(String text, String part) {
        try {
            var object = json.readValue(text, OBJECT);
            if (object != null) {
                return object;
            }
        } catch (JacksonException unreadable) {
            // said below, without the parser's words
        }
        throw Refusal.badRequest("REQUEST_PART_UNREADABLE", part);
    }

    private static @Nullable String text(Map<String, Object> object, String name) {
        return switch (object.get(name)) {
            case null -> null;
            case String text -> text;
            default -> throw Refusal.badRequest("REQUEST_PART_UNREADABLE", name);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> object, String name) {
        return switch (object.get(name)) {
            case null -> Map.of();
            case Map<?, ?> map -> (Map<String, Object>) map;
            default -> throw Refusal.badRequest("REQUEST_PART_UNREADABLE", name);
        };
    }
}

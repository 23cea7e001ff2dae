package org.tongbao.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tongbao.graphql.Exports;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/// Writes a page of a table. Where the page ends, and whether another follows, stands in the body
/// of JSON and in the heads of both (`Tongbao-End-Cursor`, `Tongbao-Has-Next-Page`, `Link`).
@Component
class FeedWriter {

    static final String END_CURSOR = "Tongbao-End-Cursor";
    static final String HAS_NEXT_PAGE = "Tongbao-Has-Next-Page";

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final JsonMapper json;

    FeedWriter(JsonMapper json) {
        this.json = json;
    }

    /// @param after the cursor that was asked for: what an empty page ends with
    <R> ResponseEntity<byte[]> answer(
            FeedTable<R> table, FeedPage<R> page, @Nullable String after, FeedFormat format) {
        var end = page.rows().isEmpty() ? after : page.end();
        var answer =
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                        .header(HAS_NEXT_PAGE, String.valueOf(page.goesOn()));
        if (end != null) {
            answer.header(END_CURSOR, end);
            if (page.goesOn()) {
                answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(end)));
            }
        }
        return switch (format) {
            case JSON ->
                    answer.contentType(MediaType.APPLICATION_JSON).body(json(table, page, end));
            case CSV -> answer.contentType(CSV).body(csv(table, page));
        };
    }

    private <R> byte[] json(FeedTable<R> table, FeedPage<R> page, @Nullable String end) {
        var bytes = new ByteArrayOutputStream();
        try (var out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringProperty("table", table.name());
            table.about().forEach(out::writePOJOProperty);
            out.writeArrayPropertyStart("rows");
            page.rows().forEach(new RowWriter<>(out, table.columns())::write);
            out.writeEndArray();
            out.writeObjectPropertyStart("pageInfo");
            out.writeStringProperty("endCursor", end);
            out.writeBooleanProperty("hasNextPage", page.goesOn());
            out.writeEndObject();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static <R> byte[] csv(FeedTable<R> table, FeedPage<R> page) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, UTF_8);
                var csv = CsvWriter.builder().build(out)) {
            out.write(Exports.UTF_8_MARK);
            csv.writeRecord(table.names());
            page.rows().forEach(row -> csv.writeRecord(cells(table, row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static <R> List<String> cells(FeedTable<R> table, R row) {
        return table.columns().stream().map(column -> cell(column.value().apply(row))).toList();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> RowWriter.plain(number);
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            case Object other -> Exports.harmless(other.toString());
        };
    }

    private static String next(String end) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", end)
                .build()
                .encode()
                .toUriString();
    }
}

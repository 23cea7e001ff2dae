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
import org.tongbao.graphql.Page;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            FeedTable<R> table, Page<R> page, @Nullable String after, FeedFormat format) {
        var end = page.edges().isEmpty() ? after : page.pageInfo().endCursor();
        var answer =
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
                        .header(HAS_NEXT_PAGE, String.valueOf(page.pageInfo().hasNextPage()));
        if (end != null) {
            answer.header(END_CURSOR, end);
            if (page.pageInfo().hasNextPage()) {
                answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(end)));
            }
        }
        return switch (format) {
            case JSON ->
                    answer.contentType(MediaType.APPLICATION_JSON).body(json(table, page, end));
            case CSV -> answer.contentType(CSV).body(csv(table, page));
        };
    }

    private <R> byte[] json(FeedTable<R> table, Page<R> page, @Nullable String end) {
        var pageInfo = new LinkedHashMap<String, @Nullable Object>();
        pageInfo.put("endCursor", end);
        pageInfo.put("hasNextPage", page.pageInfo().hasNextPage());
        var body = new LinkedHashMap<String, Object>();
        body.put("table", table.name());
        body.putAll(table.about());
        body.put("rows", page.nodes().stream().map(row -> object(table.columns(), row)).toList());
        body.put("pageInfo", pageInfo);
        return json.writeValueAsBytes(body);
    }

    static <R> Map<String, @Nullable Object> object(List<FeedTable.Column<R>> columns, R row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var column : columns) {
            object.put(column.name(), plain(column.value().apply(row)));
        }
        return object;
    }

    private static <R> byte[] csv(FeedTable<R> table, Page<R> page) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, UTF_8);
                var csv = CsvWriter.builder().build(out)) {
            out.write(Exports.UTF_8_MARK);
            csv.writeRecord(table.names());
            page.nodes().forEach(row -> csv.writeRecord(cells(table, row)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static <R> List<String> cells(FeedTable<R> table, R row) {
        return table.columns().stream().map(column -> cell(column.value().apply(row))).toList();
    }

    private static String cell(@Nullable Object value) {
        return switch (plain(value)) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> Exports.harmless(text);
            case Object other -> other.toString();
        };
    }

    /// Numbers without needless noughts; what has no form in JSON by its text.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> new BigDecimal(number.stripTrailingZeros().toPlainString());
            case Integer number -> number;
            case Boolean truth -> truth;
            case Object other -> other.toString();
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

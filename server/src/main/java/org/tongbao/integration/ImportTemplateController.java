package org.tongbao.integration;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.graphql.Exports;

import java.nio.charset.StandardCharsets;

/// Templates of the files that can be imported. They hold the published sample only, so whoever is
/// signed in may have them.
@Controller
class ImportTemplateController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    @GetMapping("/exports/import-template.csv")
    ResponseEntity<byte[]> template(@RequestParam ImportKind kind) {
        var content = Exports.permitted(_ -> ImportTemplate.of(kind));
        var disposition =
                ContentDisposition.attachment()
                        .filename(kind.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}

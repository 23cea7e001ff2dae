package org.tongbao.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/// The board as a file, for whoever may read it.
@Controller
class OversightExportController {

    private final ReadOversight read;
    private final OversightWorkbook workbook;
    private final Messages messages;

    OversightExportController(ReadOversight read, OversightWorkbook workbook, Messages messages) {
        this.read = read;
        this.workbook = workbook;
        this.messages = messages;
    }

    @GetMapping("/exports/oversight.xlsx")
    ResponseEntity<byte[]> oversight(
            @RequestParam String unit,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Exports.language(chosen, acceptLanguage);
        var code = Exports.code(unit);
        var first = Exports.month("from", from);
        var last = Exports.month("to", to);
        var board = Exports.permitted(actor -> read.of(actor, code, first, last, knownAt));
        var file = new ByteArrayOutputStream();
        workbook.write(board, language, file);
        var name =
                messages.say(
                        language,
                        "OVERSIGHT_FILE",
                        board.unit().nameIn(language),
                        board.from(),
                        board.to());
        return Exports.workbook(name, file);
    }
}

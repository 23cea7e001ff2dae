package org.tongbao.report;

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

/// The summary table as a file, for whoever may read it: by session or by a token that reaches the
/// subtree.
@Controller
class SummaryExportController {

    private final ReadSummary summaries;
    private final SummaryWorkbook workbook;
    private final Messages messages;

    SummaryExportController(ReadSummary summaries, SummaryWorkbook workbook, Messages messages) {
        this.summaries = summaries;
        this.workbook = workbook;
        this.messages = messages;
    }

    @GetMapping("/exports/summary.xlsx")
    ResponseEntity<byte[]> summary(
            @RequestParam String unit,
            @RequestParam String month,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Exports.language(chosen, acceptLanguage);
        var code = Exports.code(unit);
        var asked = Exports.month(month);
        var table = Exports.permitted(actor -> summaries.of(actor, code, asked, knownAt));
        var file = new ByteArrayOutputStream();
        workbook.write(table, summaries.unclaimed(table), language, file);
        var name =
                messages.say(language, "TABLE_FILE", table.unit().nameIn(language), table.month());
        return Exports.workbook(name, file);
    }
}

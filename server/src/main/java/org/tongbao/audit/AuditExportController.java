package org.tongbao.audit;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The trail of a subtree as CSV, with its seals, as long as it is: it is written while it is read.
@Controller
class AuditExportController {

    private final AuditSheet sheet;
    private final AuditExportWorkflow workflow;
    private final Messages messages;

    AuditExportController(AuditSheet sheet, AuditExportWorkflow workflow, Messages messages) {
        this.sheet = sheet;
        this.workflow = workflow;
        this.messages = messages;
    }

    /// Nothing is returned: Spring has nothing to write after it.
    @GetMapping("/exports/audit.csv")
    void audit(
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage,
            HttpServletResponse response)
            throws IOException {
        var place = Exports.code(unit);
        var kind = action == null ? null : Exports.code(action);
        var permitted = Exports.permitted(reader -> workflow.export(reader, place, kind));
        var language = Exports.language(chosen, acceptLanguage);
        var name = messages.say(language, "AUDIT_FILE", permitted.unit().nameIn(language));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        sheet.write(permitted.scope(), permitted.filter(), language, response.getOutputStream());
    }
}

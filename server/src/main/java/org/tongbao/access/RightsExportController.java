package org.tongbao.access;

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

/// The list of rights in a subtree, for its administrators.
@Controller
class RightsExportController {

    private final RightsExportWorkflow workflow;
    private final RightsWorkbook workbook;
    private final Messages messages;

    RightsExportController(
            RightsExportWorkflow workflow, RightsWorkbook workbook, Messages messages) {
        this.workflow = workflow;
        this.workbook = workbook;
        this.messages = messages;
    }

    @GetMapping("/exports/rights.xlsx")
    ResponseEntity<byte[]> rights(
            @RequestParam String unit,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Exports.language(chosen, acceptLanguage);
        var place = Exports.code(unit);
        var rights = Exports.permitted(reader -> workflow.export(reader, place));
        var file = new ByteArrayOutputStream();
        workbook.write(rights, language, file);
        return Exports.workbook(
                messages.say(language, "RIGHTS_FILE", rights.unit().nameIn(language)), file);
    }
}

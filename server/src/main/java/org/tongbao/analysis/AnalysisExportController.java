package org.tongbao.analysis;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;

import java.util.Locale;

/// What is seen of an answer as a file, for whoever may ask the question. It is sent and not named
/// in the address: a question may be longer than an address. Nothing is changed by it.
@Controller
class AnalysisExportController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Analyses analyses;
    private final AnswerSheets sheets;
    private final Messages messages;

    AnalysisExportController(Analyses analyses, AnswerSheets sheets, Messages messages) {
        this.analyses = analyses;
        this.sheets = sheets;
        this.messages = messages;
    }

    @PostMapping(
            path = "/exports/analysis.{kind:xlsx|csv}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @RequestBody String body,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage) {
        var language = Exports.language(chosen, acceptLanguage);
        var asked = Exports.permitted(_ -> AskedFile.read(body));
        var sheet = sheet(asked, language);
        var name = name(sheet, language) + "." + kind;
        return kind.equals("csv")
                ? Exports.file(name, CSV, AnswerFiles.csv(sheet))
                : Exports.file(
                        name,
                        Exports.XLSX,
                        AnswerFiles.workbook(sheet, messages.say(language, "ANALYSIS_SHEET")));
    }

    private AnswerSheet sheet(AskedFile asked, Locale language) {
        var result = Exports.permitted(actor -> analyses.of(actor, asked.question()));
        return sheets.of(result, asked.title(), asked.source(), language);
    }

    /// Generated figures are marked in the name too.
    private String name(AnswerSheet sheet, Locale language) {
        return messages.say(
                        language,
                        sheet.demonstration() ? "ANALYSIS_FILE_DEMONSTRATION" : "ANALYSIS_FILE",
                        sheet.title())
                .replaceAll("[\\\\/:*?\"<>|\\s]+", " ");
    }
}

package org.tongbao.standing;

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
import java.util.Locale;

/// The standing as a file, for whoever may ask for it.
@Controller
class StandingExportController {

    private final Standings standings;
    private final StandingWorkbook workbook;
    private final Acceptances acceptances;
    private final AcceptanceWorkbook acceptanceWorkbook;
    private final Messages messages;

    StandingExportController(
            Standings standings,
            StandingWorkbook workbook,
            Acceptances acceptances,
            AcceptanceWorkbook acceptanceWorkbook,
            Messages messages) {
        this.standings = standings;
        this.workbook = workbook;
        this.acceptances = acceptances;
        this.acceptanceWorkbook = acceptanceWorkbook;
        this.messages = messages;
    }

    @GetMapping("/exports/standing.xlsx")
    ResponseEntity<byte[]> standing(
            @RequestParam String unit,
            @RequestParam String month,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) Period.@Nullable Kind period,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Exports.language(chosen, acceptLanguage);
        var question =
                new StandingQuestion(
                        Exports.code(unit),
                        Exports.month(month),
                        plan == null ? null : Exports.code(plan),
                        null,
                        period,
                        from == null ? null : Exports.month("from", from),
                        department,
                        knownAt);
        var standing = Exports.permitted(actor -> standings.of(actor, question));
        var file = new ByteArrayOutputStream();
        var sources =
                new StandingMarks.Sources(
                        standings.fromLists(standing), standings.sourcesKnown(standing));
        workbook.write(standing, sources, department, language, file);
        var name =
                messages.say(
                        language,
                        "STANDING_FILE",
                        standing.unit().nameIn(language),
                        standing.month());
        return Exports.workbook(named(name, department, language), file);
    }

    @GetMapping("/exports/acceptance.xlsx")
    ResponseEntity<byte[]> acceptance(
            @RequestParam String unit,
            @RequestParam String month,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Exports.language(chosen, acceptLanguage);
        var question =
                new StandingQuestion(
                        Exports.code(unit),
                        Exports.month(month),
                        plan == null ? null : Exports.code(plan),
                        null,
                        null,
                        null,
                        department,
                        knownAt);
        var acceptance = Exports.permitted(actor -> acceptances.of(actor, question));
        var file = new ByteArrayOutputStream();
        acceptanceWorkbook.write(acceptance, department, language, file);
        var name =
                messages.say(
                        language,
                        "ACCEPTANCE_FILE",
                        acceptance.unit().nameIn(language),
                        acceptance.month());
        return Exports.workbook(named(name, department, language), file);
    }

    /// A part of a table never looks like the whole.
    private String named(String name, @Nullable String department, Locale language) {
        return department == null
                ? name
                : messages.say(language, "STANDING_FILE_OF", name, department);
    }
}

package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/// A table of scores as a file, for whoever may ask for it.
@Controller
class ScoreExportController {

    private final ReadScores scores;
    private final ScoreWorkbook workbook;
    private final Messages messages;

    ScoreExportController(ReadScores scores, ScoreWorkbook workbook, Messages messages) {
        this.scores = scores;
        this.workbook = workbook;
        this.messages = messages;
    }

    @GetMapping("/exports/scores.xlsx")
    ResponseEntity<byte[]> scores(
            @RequestParam String unit,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean provisional,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Messages.language(acceptLanguage);
        var table =
                permitted(
                        new ScoreQuestion(
                                unit,
                                Exports.month("from", from),
                                Exports.month("to", to),
                                plan,
                                version,
                                provisional,
                                knownAt));
        var file = new ByteArrayOutputStream();
        workbook.write(table, language, file);
        var name =
                messages.say(language, "SCORE_FILE", table.unit().name(), table.from(), table.to());
        return Exports.workbook(name, file);
    }

    /// A table that no rules make is not there.
    private ScoreTable permitted(ScoreQuestion question) {
        var table = Exports.permitted(actor -> scores.of(actor, question));
        if (table.rules() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return table;
    }
}

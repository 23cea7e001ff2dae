package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.graphql.Messages;
import org.tongbao.problem.NotFoundException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;

/// A table of scores as a file, for whoever may ask for it.
@Controller
class ScoreExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
                                unit, month(from), month(to), plan, version, provisional, knownAt));
        var file = new ByteArrayOutputStream();
        workbook.write(table, language, file);
        var name =
                messages.say(language, "SCORE_FILE", table.unit().name(), table.from(), table.to());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    private ScoreTable permitted(ScoreQuestion question) {
        var actor = CurrentActor.get();
        if (actor == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        try {
            var table = scores.of(actor, question);
            if (table.rules() == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return table;
        } catch (NotFoundException nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        } catch (BadUserInputException impossible) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}

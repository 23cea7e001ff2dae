package org.tongbao.standing;

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
import org.tongbao.authority.Actor;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.graphql.Messages;
import org.tongbao.problem.NotFoundException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.Function;

/// The standing as a file, for whoever may ask for it.
@Controller
class StandingExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Messages.language(acceptLanguage);
        var question =
                new StandingQuestion(
                        unit,
                        month(month),
                        plan,
                        null,
                        period,
                        from == null ? null : month(from),
                        department);
        var standing = permitted(actor -> standings.of(actor, question));
        var file = new ByteArrayOutputStream();
        workbook.write(standing, language, file);
        return file(
                file,
                messages.say(language, "STANDING_FILE", standing.unit().name(), standing.month()));
    }

    @GetMapping("/exports/acceptance.xlsx")
    ResponseEntity<byte[]> acceptance(
            @RequestParam String unit,
            @RequestParam String month,
            @RequestParam(required = false) @Nullable String plan,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Messages.language(acceptLanguage);
        var question = new StandingQuestion(unit, month(month), plan, null, null, null, null);
        var acceptance = permitted(actor -> acceptances.of(actor, question));
        var file = new ByteArrayOutputStream();
        acceptanceWorkbook.write(acceptance, language, file);
        return file(
                file,
                messages.say(
                        language, "ACCEPTANCE_FILE", acceptance.unit().name(), acceptance.month()));
    }

    private static <T> T permitted(Function<Actor, T> read) {
        var actor = CurrentActor.get();
        if (actor == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        try {
            return read.apply(actor);
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

    private static ResponseEntity<byte[]> file(ByteArrayOutputStream file, String name) {
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
}

package org.tongbao.report;

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
import org.tongbao.graphql.CurrentActor;
import org.tongbao.graphql.Messages;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;

/// The summary table as a file, for whoever may read it: by session or by a token that reaches the
/// subtree.
@Controller
class SummaryExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int WRITTEN_MONTH = "2026-10".length();

    private final ReadSummary summaries;
    private final SummaryWorkbook workbook;
    private final Messages messages;
    private final Clock clock;

    SummaryExportController(
            ReadSummary summaries, SummaryWorkbook workbook, Messages messages, Clock clock) {
        this.summaries = summaries;
        this.workbook = workbook;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/exports/summary.xlsx")
    ResponseEntity<byte[]> summary(
            @RequestParam String unit,
            @RequestParam String month,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Messages.language(acceptLanguage);
        var table = table(unit, month(month));
        var file = new ByteArrayOutputStream();
        workbook.write(table, clock.instant(), language, file);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(table, language))
                .body(file.toByteArray());
    }

    private SummaryTable table(String unit, YearMonth month) {
        var actor = CurrentActor.get();
        if (actor == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(unit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return summaries.of(actor, unit, month);
        } catch (NotFoundException nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        } catch (ForbiddenException denied) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static YearMonth month(String month) {
        try {
            if (month.length() == WRITTEN_MONTH) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private String disposition(SummaryTable table, Locale language) {
        var name = messages.say(language, "TABLE_FILE", table.unit().name(), table.month());
        return ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}

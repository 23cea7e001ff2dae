package org.tongbao.ledger;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.NotFoundException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// The valid records of a unit's ledger as a workbook, or an empty one to fill in.
@Controller
class LedgerExportController {

    private static final int MOST = 20_000;

    private final Ledgers ledgers;
    private final LedgerRecords records;
    private final Keeper keeper;
    private final LedgerWorkbook workbook;
    private final Messages messages;
    private final Clock clock;

    LedgerExportController(
            Ledgers ledgers,
            LedgerRecords records,
            Keeper keeper,
            LedgerWorkbook workbook,
            Messages messages,
            Clock clock) {
        this.ledgers = ledgers;
        this.records = records;
        this.keeper = keeper;
        this.workbook = workbook;
        this.messages = messages;
        this.clock = clock;
    }

    private record Kept(OrgUnit unit, Ledger ledger, List<LedgerRecord> records) {}

    /// @param template whether the records are left out
    @GetMapping("/exports/ledger.xlsx")
    ResponseEntity<byte[]> ledger(
            @RequestParam String unit,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "false") boolean template,
            @RequestParam(name = "language", defaultValue = "") String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "zh")
                    String acceptLanguage)
            throws IOException {
        var language = Exports.language(chosen, acceptLanguage);
        var place = Exports.code(unit);
        var what = Exports.code(indicator);
        var kept = Exports.permitted(actor -> read(actor, place, what, template));
        var file = new ByteArrayOutputStream();
        workbook.write(kept.ledger(), kept.unit(), kept.records(), clock.instant(), language, file);
        var name =
                messages.say(
                        language,
                        template ? "LEDGER_TEMPLATE_FILE" : "LEDGER_FILE",
                        kept.unit().nameIn(language),
                        kept.ledger().nameIn(language));
        return Exports.workbook(name, file);
    }

    private Kept read(Actor actor, String place, String indicator, boolean template) {
        var unit = keeper.read(actor, place);
        var scope = actor.scope(Verb.REPORT_READ);
        var ledger =
                ledgers.keptBy(scope, unit, YearMonth.now(clock)).stream()
                        .filter(one -> one.indicator().code().equals(indicator))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("ledger " + indicator));
        return new Kept(
                unit,
                ledger,
                template ? List.of() : records.all(scope, unit, ledger.indicator().id(), MOST));
    }
}

package org.tongbao.access;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.access.RightsWorkbook.Rights;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Exports;
import org.tongbao.graphql.Messages;
import org.tongbao.orgunit.OrgUnits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// The list of rights in a subtree, for its administrators.
@Controller
class RightsExportController {

    private static final int MOST = 20_000;

    private final OrgUnits units;
    private final PersonAccounts accounts;
    private final ApiTokens tokens;
    private final Authority authority;
    private final RightsWorkbook workbook;
    private final Messages messages;
    private final Today today;

    RightsExportController(
            OrgUnits units,
            PersonAccounts accounts,
            ApiTokens tokens,
            Authority authority,
            RightsWorkbook workbook,
            Messages messages,
            Today today) {
        this.units = units;
        this.accounts = accounts;
        this.tokens = tokens;
        this.authority = authority;
        this.workbook = workbook;
        this.messages = messages;
        this.today = today;
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
        var rights = Exports.permitted(reader -> read(reader, place));
        var file = new ByteArrayOutputStream();
        workbook.write(rights, language, file);
        return Exports.workbook(
                messages.say(language, "RIGHTS_FILE", rights.unit().nameIn(language)), file);
    }

    private Rights read(Actor reader, String code) {
        var unit = units.get(reader.scope(Verb.UNIT_READ), code);
        authority.require(reader, Verb.PEOPLE_MANAGE, unit.path());
        authority.require(reader, Verb.TOKEN_MANAGE, unit.path());
        var people = accounts.all(unit.path(), MOST + 1);
        return new Rights(
                unit,
                people.subList(0, Math.min(people.size(), MOST)),
                people.size() > MOST,
                tokens.under(unit.path(), MOST),
                today.now());
    }
}

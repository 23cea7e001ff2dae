package org.tongbao.access;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Messages;
import org.tongbao.orgunit.OrgUnit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Who may do what in a subtree, as an XLSX file: the list an office prints, signs and shows to
/// whoever assesses its protection (等保测评). People with their roles, tokens, and what roles mean.
@Component
class RightsWorkbook {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int HEAD = 2;
    private static final int[] WIDTHS = {22, 16, 14, 16, 22, 18, 18, 18, 18};

    private final Messages messages;

    RightsWorkbook(Messages messages) {
        this.messages = messages;
    }

    /// What is listed, as it is at a moment.
    ///
    /// @param cut whether there are more people than listed
    record Rights(
            OrgUnit unit,
            List<PersonAccount> people,
            boolean cut,
            List<ApiToken> tokens,
            Instant readAt) {}

    void write(Rights rights, Locale language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Tongbao", "1.0")) {
            var people = sheet(workbook, rights, "RIGHTS_PEOPLE", language);
            var at = HEAD + 1;
            for (var person : rights.people()) {
                for (var grant : person.grants()) {
                    row(people, at++, person(person, grant, language));
                }
            }
            if (rights.cut()) {
                people.value(at, 0, say(language, "RIGHTS_CUT", rights.people().size()));
            }
            var tokens = sheet(workbook, rights, "RIGHTS_TOKENS", language);
            for (int i = 0; i < rights.tokens().size(); i++) {
                row(tokens, HEAD + 1 + i, token(rights.tokens().get(i), rights.readAt(), language));
            }
            var roles = sheet(workbook, rights, "RIGHTS_ROLES", language);
            for (var role : Role.values()) {
                row(
                        roles,
                        HEAD + 1 + role.ordinal(),
                        List.of(
                                say(language, "RIGHTS_" + role),
                                say(language, "RIGHTS_" + role + "_MAY")));
            }
        }
    }

    private Worksheet sheet(Workbook workbook, Rights rights, String name, Locale language) {
        var sheet = workbook.newWorksheet(say(language, name));
        sheet.value(0, 0, say(language, "RIGHTS_FILE", rights.unit().nameIn(language)));
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(
                1,
                0,
                say(
                        language,
                        "RIGHTS_AS_OF",
                        rights.unit().nameIn(language),
                        MINUTE.format(rights.readAt())));
        var heads = List.of(say(language, name + "_HEADS").split(","));
        row(sheet, HEAD, heads);
        for (int i = 0; i < heads.size(); i++) {
            sheet.style(HEAD, i).bold().borderStyle(BorderStyle.THIN).set();
            sheet.width(i, WIDTHS[i]);
        }
        sheet.freezePane(0, HEAD + 1);
        return sheet;
    }

    private List<String> person(PersonAccount person, RoleGrant grant, Locale language) {
        var role = say(language, "RIGHTS_" + grant.role());
        var from = grant.holdsFrom();
        return List.of(
                grant.unit().nameIn(language),
                grant.unit().code(),
                from == null ? role : say(language, "RIGHTS_NOT_YET", role, from),
                person.person().name(),
                Objects.requireNonNullElse(person.person().title(), ""),
                person.account(),
                say(language, person.active() ? "RIGHTS_ACTIVE" : "RIGHTS_INACTIVE"),
                MINUTE.format(grant.grantedAt()),
                moment(person.lastSeenAt()));
    }

    private List<String> token(ApiToken token, Instant now, Locale language) {
        return List.of(
                token.unit().nameIn(language),
                token.unit().code(),
                token.name(),
                say(language, "RIGHTS_" + token.reach()),
                say(language, "RIGHTS_" + state(token, now)),
                token.createdBy().name(),
                MINUTE.format(token.createdAt()),
                MINUTE.format(token.expiresAt()),
                moment(token.lastUsedAt()));
    }

    private static String state(ApiToken token, Instant now) {
        if (token.revokedAt() != null) {
            return "REVOKED";
        }
        return token.expiresAt().isAfter(now) ? "VALID" : "EXPIRED";
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }

    private static void row(Worksheet sheet, int at, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(at, i, cells.get(i));
            sheet.style(at, i).borderStyle(BorderStyle.THIN).set();
        }
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.say(language, key, arguments);
    }
}

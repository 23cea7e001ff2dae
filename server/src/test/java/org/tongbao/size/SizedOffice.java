package org.tongbao.size;

import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PERSON_SESSION;
import static org.tongbao.db.Tables.ROLE_GRANT;

import org.tongbao.authority.Role;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.size.BulkLoad.Rows;
import org.tongbao.size.SizedTree.Unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// Units, the catalogue, what districts ask their towns, and one signed-in person for each unit: a
/// clerk of each town, a leader of all others.
final class SizedOffice {

    private static final Instant THEN = Instant.parse("2026-01-02T01:00:00Z");
    private static final int TEN_YEARS = 315_360_000;

    private final SizedTree tree;
    private final YearMonth first;
    private final BulkLoad load;

    SizedOffice(SizedTree tree, YearMonth first, Connection connection) {
        this.tree = tree;
        this.first = first;
        this.load = new BulkLoad(connection);
    }

    void generate() throws SQLException {
        units();
        indicators();
        people();
        forms();
    }

    /// What the person of a unit sends as cookie.
    static String secret(Unit unit) {
        return "size-" + unit.code();
    }

    static String indicatorCode(int indicator) {
        return "size_" + indicator;
    }

    private void units() throws SQLException {
        load.into(
                ORG_UNIT,
                List.of(ORG_UNIT.ID, ORG_UNIT.CODE, ORG_UNIT.LEVEL, ORG_UNIT.NAME),
                rows -> {
                    for (var unit : tree.all()) {
                        rows.row(unit.id(), unit.code(), unit.level(), name(unit));
                    }
                });
        load.into(
                ORG_UNIT_PLACEMENT,
                List.of(
                        ORG_UNIT_PLACEMENT.ORG_UNIT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        ORG_UNIT_PLACEMENT.PARENT_ID,
                        ORG_UNIT_PLACEMENT.PATH,
                        ORG_UNIT_PLACEMENT.NAME,
                        ORG_UNIT_PLACEMENT.LEVEL,
                        ORG_UNIT_PLACEMENT.OFFICIAL_ORDER,
                        ORG_UNIT_PLACEMENT.PEER_GROUP),
                rows -> {
                    for (var unit : tree.all()) {
                        rows.row(
                                unit.id(),
                                SizedMonths.EVER,
                                SizedMonths.OPEN_END,
                                unit.above() == null ? null : unit.above().id(),
                                unit.path(),
                                name(unit),
                                unit.level(),
                                unit.order(),
                                tree.isTown(unit) ? group(unit) : null);
                    }
                });
    }

    private static String name(Unit unit) {
        var kind =
                switch (unit.level()) {
                    case PROVINCE -> "省";
                    case CITY -> "市";
                    case DISTRICT -> "区";
                    case TOWNSHIP, ZONE -> group(unit);
                };
        return "第" + unit.number() + kind;
    }

    private static String group(Unit unit) {
        return unit.order() % 3 == 0 ? "街道" : "镇";
    }

    private void indicators() throws SQLException {
        load.into(
                INDICATOR,
                List.of(
                        INDICATOR.ID,
                        INDICATOR.CODE,
                        INDICATOR.NAME,
                        INDICATOR.UNIT_OF_MEASURE,
                        INDICATOR.KIND,
                        INDICATOR.DECIMALS,
                        INDICATOR.DIRECTION,
                        INDICATOR.CATEGORY,
                        INDICATOR.NUMERATOR_ID,
                        INDICATOR.DENOMINATOR_ID,
                        INDICATOR.POSITION),
                rows -> {
                    for (int i = 0; i < SizedFigures.INDICATORS + SizedFigures.RATES; i++) {
                        writeIndicator(rows, i);
                    }
                });
    }

    private static void writeIndicator(Rows rows, int i) throws IOException {
        var kind = SizedFigures.kind(i);
        var part = (i - SizedFigures.INDICATORS) * 2;
        var rate = kind == IndicatorKind.RATE;
        rows.row(
                Numbered.INDICATOR.id(i),
                indicatorCode(i),
                "第" + i + "项",
                rate ? "%" : kind == IndicatorKind.AMOUNT ? "万元" : "件",
                kind,
                rate ? 2 : SizedFigures.decimals(i),
                "HIGHER",
                List.of("创造", "运用", "保护", "管理", "服务").get(i % 5),
                rate ? Numbered.INDICATOR.id(part) : null,
                rate ? Numbered.INDICATOR.id(part + 1L) : null,
                i);
    }

    private void people() throws SQLException {
        load.into(
                PERSON,
                List.of(
                        PERSON.ID,
                        PERSON.ACCOUNT,
                        PERSON.NAME,
                        PERSON.PASSWORD_HASH,
                        PERSON.MUST_CHANGE_PASSWORD,
                        PERSON.ACTIVE,
                        PERSON.TEXT_SIZE,
                        PERSON.CREATED_AT),
                rows -> {
                    for (var unit : tree.all()) {
                        rows.row(
                                Numbered.PERSON.id(unit.number()),
                                "size." + unit.code(),
                                "某" + unit.number(),
                                "none",
                                false,
                                true,
                                "normal",
                                THEN);
                    }
                });
        load.into(
                ROLE_GRANT,
                List.of(
                        ROLE_GRANT.ID,
                        ROLE_GRANT.PERSON_ID,
                        ROLE_GRANT.ORG_UNIT_ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.GRANTED_AT),
                rows -> {
                    for (var unit : tree.all()) {
                        rows.row(
                                Numbered.GRANT.id(unit.number()),
                                Numbered.PERSON.id(unit.number()),
                                unit.id(),
                                tree.isTown(unit) ? Role.CLERK : Role.LEADER,
                                THEN);
                    }
                });
        load.into(
                PERSON_SESSION,
                List.of(
                        PERSON_SESSION.SECRET_HASH,
                        PERSON_SESSION.PERSON_ID,
                        PERSON_SESSION.CREATED_AT,
                        PERSON_SESSION.LAST_SEEN_AT,
                        PERSON_SESSION.IDLE_SECONDS,
                        PERSON_SESSION.EXPIRES_AT),
                rows -> {
                    for (var unit : tree.all()) {
                        rows.row(
                                sha256(secret(unit)),
                                Numbered.PERSON.id(unit.number()),
                                THEN,
                                THEN,
                                TEN_YEARS,
                                THEN.plusSeconds(TEN_YEARS));
                    }
                });
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void forms() throws SQLException {
        load.into(
                FORM,
                List.of(
                        FORM.ID,
                        FORM.CODE,
                        FORM.ORG_UNIT_ID,
                        FORM.AUDIENCE,
                        FORM.NAME,
                        FORM.FROM_MONTH),
                rows -> {
                    for (var district : tree.districts()) {
                        rows.row(
                                Numbered.FORM.id(district.number()),
                                "form-" + district.code(),
                                district.id(),
                                "CHILDREN",
                                "月报",
                                first);
                    }
                });
        load.into(
                FORM_LINE,
                List.of(
                        FORM_LINE.FORM_ID,
                        FORM_LINE.INDICATOR_ID,
                        FORM_LINE.POSITION,
                        FORM_LINE.GROUP_NAME,
                        FORM_LINE.FROM_MONTH,
                        FORM_LINE.TO_MONTH),
                rows -> {
                    for (var district : tree.districts()) {
                        for (int i = 0; i < SizedFigures.INDICATORS; i++) {
                            rows.row(
                                    Numbered.FORM.id(district.number()),
                                    Numbered.INDICATOR.id(i),
                                    i,
                                    "第" + i / 10 + "组",
                                    first,
                                    i < SizedFigures.ASKED_NOW
                                            ? SizedMonths.OPEN_END
                                            : SizedMonths.LAST);
                        }
                    }
                });
    }
}

package org.tongbao.standing;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.API_TOKEN;
import static org.tongbao.db.Tables.DEPARTMENT;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.POPULATION;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.db.Tables.REPORT_VERSION;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.db.Tables.TARGET_DEPARTMENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Told;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.authority.UnitPath;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A district with three towns and its own level, a plan of its own and what they approved; every
/// district has fresh codes.
public final class District {

    static final YearMonth OPEN_END = YearMonth.of(9999, 12);
    private static final Instant THEN = Instant.parse("2025-11-10T01:00:00Z");

    public final String code = "st" + UUID.randomUUID().toString().substring(0, 8);
    private final DSLContext dsl;
    private final Map<String, UUID> ids = new HashMap<>();
    private int position;

    public District(DSLContext dsl) {
        this.dsl = dsl;
        unit("", null, "DISTRICT", null);
        unit("a", "", "TOWNSHIP", "镇");
        unit("b", "", "TOWNSHIP", "镇");
        unit("c", "", "TOWNSHIP", "街道");
        indicator("patents", "FLOW", "件", null, null);
        indicator("stations", "STOCK", "家", null, null);
        indicator("handled", "FLOW", "件", null, null);
        indicator("closed", "FLOW", "件", null, null);
        indicator("closure", "RATE", "%", "closed", "handled");
        form("CHILDREN", "patents", "stations");
        form("OWN", "handled", "closed");
        plan();
        for (var town : List.of("a", "b", "c")) {
            target(town, "patents", "INCREMENT", "2024-01", "2024-12", "10");
            target(town, "patents", "INCREMENT", "2025-01", "2025-12", "12");
            target(town, "stations", "LEVEL", "2024-01", "2026-12", "2");
        }
        target("", "stations", "LEVEL", "2024-01", "2026-12", "5");
        target("", "closure", "RATE", "2024-01", "2026-12", "90");
    }

    public String town(String name) {
        return code + name;
    }

    public String indicatorCode(String name) {
        return code + "_" + name;
    }

    public String planCode() {
        return code + "-plan";
    }

    public void approve(String town, String indicator, String month, String amount) {
        approve(town, indicator, month, amount, THEN);
    }

    private void approve(
            String town, String indicator, String month, String amount, Instant knownFrom) {
        dsl.insertInto(FACT)
                .set(FACT.INDICATOR_ID, id("i" + indicator))
                .set(FACT.MONTH, YearMonth.parse(month))
                .set(FACT.ORG_UNIT_ID, id("u" + town))
                .set(FACT.VERSION_ID, UUID.randomUUID())
                .set(FACT.AMOUNT, new BigDecimal(amount))
                .set(FACT.KNOWN_FROM, knownFrom)
                .set(FACT.DEMONSTRATION, false)
                .execute();
        Told.of(dsl);
    }

    /// A further version of a month that changes it by so much.
    public void correct(String town, String indicator, String month, String difference) {
        approve(town, indicator, month, difference, THEN.plusSeconds(60));
    }

    /// Every target of the indicator becomes a limit.
    void limit(String indicator) {
        dsl.update(TARGET)
                .set(TARGET.OPERATOR, "AT_MOST")
                .where(TARGET.INDICATOR_ID.eq(id("i" + indicator)))
                .execute();
        Told.of(dsl);
    }

    public void exempt(String town, String indicator, String fromMonth) {
        dsl.insertInto(NOT_APPLICABLE)
                .set(NOT_APPLICABLE.ORG_UNIT_ID, id("u" + town))
                .set(NOT_APPLICABLE.INDICATOR_ID, id("i" + indicator))
                .set(NOT_APPLICABLE.FROM_MONTH, YearMonth.parse(fromMonth))
                .set(NOT_APPLICABLE.TO_MONTH, OPEN_END)
                .set(NOT_APPLICABLE.REASON, "没有企业")
                .execute();
        Told.of(dsl);
    }

    void saysNotApplicable(String town, String indicator, String month) {
        dsl.insertInto(REPORT_VALUE)
                .set(REPORT_VALUE.MONTH, YearMonth.parse(month))
                .set(REPORT_VALUE.ORG_UNIT_ID, id("u" + town))
                .set(REPORT_VALUE.INDICATOR_ID, id("i" + indicator))
                .set(REPORT_VALUE.STATUS, "NOT_APPLICABLE")
                .execute();
        Told.of(dsl);
    }

    /// What is submitted was counted from a list of the national office.
    void cameFromAList(String town, String indicator, String month) {
        cameFrom("LIST", town, indicator, month);
    }

    /// @param source null for what was submitted before sources were kept
    void cameFrom(@Nullable String source, String town, String indicator, String month) {
        dsl.insertInto(REPORT_VALUE)
                .set(REPORT_VALUE.MONTH, YearMonth.parse(month))
                .set(REPORT_VALUE.ORG_UNIT_ID, id("u" + town))
                .set(REPORT_VALUE.INDICATOR_ID, id("i" + indicator))
                .set(REPORT_VALUE.STATUS, "REPORTED")
                .set(REPORT_VALUE.AMOUNT, BigDecimal.ONE)
                .set(REPORT_VALUE.SOURCE, source)
                .execute();
        Told.of(dsl);
    }

    /// Makes a department answer for all targets of an indicator.
    public void answers(String department, String indicator) {
        var id = ids.containsKey("d" + department) ? id("d" + department) : department(department);
        dsl.insertInto(TARGET_DEPARTMENT)
                .columns(TARGET_DEPARTMENT.TARGET_ID, TARGET_DEPARTMENT.DEPARTMENT_ID)
                .select(
                        select(TARGET.ID, val(id, DEPARTMENT.ID))
                                .from(TARGET)
                                .where(TARGET.INDICATOR_ID.eq(id("i" + indicator))))
                .execute();
        Told.of(dsl);
    }

    private UUID department(String name) {
        var id = fresh("d" + name);
        dsl.insertInto(DEPARTMENT)
                .set(DEPARTMENT.ID, id)
                .set(DEPARTMENT.ORG_UNIT_ID, id("u"))
                .set(DEPARTMENT.NAME, name)
                .execute();
        return id;
    }

    public void publish(String month) {
        dsl.insertInto(MONTH_PUBLICATION)
                .set(MONTH_PUBLICATION.ORG_UNIT_ID, id("u"))
                .set(MONTH_PUBLICATION.MONTH, YearMonth.parse(month))
                .set(MONTH_PUBLICATION.PUBLISHED_AT, THEN)
                .set(MONTH_PUBLICATION.PUBLISHED_BY, person())
                .execute();
        Told.of(dsl);
    }

    void reportIsApproved(String town, String month) {
        dsl.insertInto(REPORT)
                .set(REPORT.ID, UUID.randomUUID())
                .set(REPORT.ORG_UNIT_ID, id("u" + town))
                .set(REPORT.MONTH, YearMonth.parse(month))
                .set(REPORT.FORM_ID, id("fCHILDREN"))
                .set(REPORT.STATE, "APPROVED")
                .set(REPORT.REVISION, 1)
                .set(REPORT.VERSION, 1)
                .set(REPORT.LATE, false)
                .set(REPORT.FILED_ON_BEHALF, false)
                .set(REPORT.BACKFILLED, false)
                .set(REPORT.DEMONSTRATION, false)
                .set(REPORT.FIRST_SUBMITTED_AT, THEN)
                .set(REPORT.SUBMITTED_AT, THEN)
                .set(REPORT.SUBMITTED_BY, person())
                .execute();
        Told.of(dsl);
    }

    public PersonActor actor(String town, Role role) {
        return new PersonActor(
                UUID.randomUUID(), "某人", null, List.of(new Grant(role, path(town))), false);
    }

    public TokenActor token(String town, TokenReach reach) {
        return new TokenActor(UUID.randomUUID(), "看板", null, path(town), reach);
    }

    /// The secret of a token that holds, as programs send it.
    public String secret(String town, TokenReach reach) {
        var secret = "tb_" + UUID.randomUUID();
        dsl.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, UUID.randomUUID())
                .set(API_TOKEN.SECRET_HASH, sha256(secret))
                .set(API_TOKEN.NAME, "看板")
                .set(API_TOKEN.ORG_UNIT_ID, id("u" + town))
                .set(API_TOKEN.REACH, reach.name())
                .set(API_TOKEN.CREATED_BY, person())
                .set(API_TOKEN.CREATED_AT, THEN)
                .set(API_TOKEN.EXPIRES_AT, THEN.plus(Duration.ofDays(36_500)))
                .execute();
        return secret;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private UnitPath path(String town) {
        return new UnitPath(town.isEmpty() ? code + "/" : code + "/" + town(town) + "/");
    }

    private void unit(String name, @Nullable String parent, String level, @Nullable String group) {
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, fresh("u" + name))
                .set(ORG_UNIT.CODE, town(name))
                .set(ORG_UNIT.LEVEL, level)
                .set(ORG_UNIT.NAME, "单位" + name)
                .set(ORG_UNIT.OFFICIAL_ORDER, ++position)
                .set(ORG_UNIT.PEER_GROUP, group)
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, id("u" + name))
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, YearMonth.of(2000, 1))
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, OPEN_END)
                .set(ORG_UNIT_PLACEMENT.PARENT_ID, parent == null ? null : id("u" + parent))
                .set(ORG_UNIT_PLACEMENT.PATH, path(name).value())
                .execute();
    }

    private void indicator(
            String name,
            String kind,
            String measure,
            @Nullable String numerator,
            @Nullable String denominator) {
        dsl.insertInto(INDICATOR)
                .set(INDICATOR.ID, fresh("i" + name))
                .set(INDICATOR.CODE, indicatorCode(name))
                .set(INDICATOR.NAME, name)
                .set(INDICATOR.UNIT_OF_MEASURE, measure)
                .set(INDICATOR.KIND, kind)
                .set(INDICATOR.DECIMALS, (byte) 0)
                .set(INDICATOR.DIRECTION, "HIGHER")
                .set(INDICATOR.CATEGORY, "创造")
                .set(INDICATOR.NUMERATOR_ID, numerator == null ? null : id("i" + numerator))
                .set(INDICATOR.DENOMINATOR_ID, denominator == null ? null : id("i" + denominator))
                .set(INDICATOR.POSITION, ++position)
                .execute();
    }

    private void form(String audience, String... indicators) {
        form(audience, audience, "", "2024-01", indicators);
    }

    private void form(
            String name, String audience, String group, String from, String... indicators) {
        dsl.insertInto(FORM)
                .set(FORM.ID, fresh("f" + name))
                .set(FORM.CODE, code + "-" + UUID.randomUUID())
                .set(FORM.ORG_UNIT_ID, id("u"))
                .set(FORM.AUDIENCE, audience)
                .set(FORM.PEER_GROUP, group)
                .set(FORM.NAME, "月报")
                .set(FORM.FROM_MONTH, YearMonth.parse(from))
                .execute();
        for (var indicator : indicators) {
            line(name, indicator);
        }
    }

    /// A form for one peer group, from a month on.
    void formOfGroup(String group, String from, String... indicators) {
        form("CHILDREN-" + group, "CHILDREN", group, from, indicators);
    }

    private void line(String audience, String indicator) {
        dsl.insertInto(FORM_LINE)
                .set(FORM_LINE.FORM_ID, id("f" + audience))
                .set(FORM_LINE.INDICATOR_ID, id("i" + indicator))
                .set(FORM_LINE.POSITION, ++position)
                .set(FORM_LINE.GROUP_NAME, "创造")
                .set(FORM_LINE.FROM_MONTH, YearMonth.of(2024, 1))
                .set(FORM_LINE.TO_MONTH, OPEN_END)
                .execute();
    }

    private void plan() {
        dsl.insertInto(PLAN)
                .set(PLAN.ID, fresh("plan"))
                .set(PLAN.CODE, planCode())
                .set(PLAN.ORG_UNIT_ID, id("u"))
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2024, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 12))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
    }

    public void target(
            String town, String indicator, String meaning, String from, String to, String amount) {
        dsl.insertInto(TARGET)
                .set(TARGET.ID, UUID.randomUUID())
                .set(TARGET.PLAN_ID, id("plan"))
                .set(TARGET.ORG_UNIT_ID, id("u" + town))
                .set(TARGET.INDICATOR_ID, id("i" + indicator))
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, meaning)
                .set(TARGET.OPERATOR, "AT_LEAST")
                .set(TARGET.FROM_MONTH, YearMonth.parse(from))
                .set(TARGET.TO_MONTH, YearMonth.parse(to))
                .set(TARGET.AMOUNT, new BigDecimal(amount))
                .set(TARGET.QUOTE, amount)
                .set(TARGET.POSITION, ++position)
                .execute();
        Told.of(dsl);
    }

    /// A rule the district has for each of its towns.
    public void ruleForEachChild(String indicator, String from, String to, String amount) {
        target("", indicator, "INCREMENT", from, to, amount);
        dsl.update(TARGET)
                .set(TARGET.FOR_EACH_CHILD, true)
                .where(TARGET.PLAN_ID.eq(id("plan")))
                .and(TARGET.POSITION.eq(position))
                .execute();
    }

    /// How the targets of an indicator were read.
    void readsAs(String indicator, String reading) {
        dsl.update(TARGET)
                .set(TARGET.READING, reading)
                .where(TARGET.INDICATOR_ID.eq(id("i" + indicator)))
                .execute();
        Told.of(dsl);
    }

    /// A target in words, and what an approved report of a month says about it.
    void wrote(String town, String indicator, String month, String words) {
        target(town, indicator, "INCREMENT", "2024-01", "2026-12", "1");
        var target =
                dsl.select(TARGET.ID)
                        .from(TARGET)
                        .where(TARGET.PLAN_ID.eq(id("plan")))
                        .and(TARGET.POSITION.eq(position))
                        .fetchSingle(TARGET.ID);
        dsl.update(TARGET)
                .set(TARGET.MEANING, "QUALITATIVE")
                .setNull(TARGET.OPERATOR)
                .setNull(TARGET.AMOUNT)
                .where(TARGET.ID.eq(target))
                .execute();
        dsl.insertInto(FORM_TEXT)
                .set(FORM_TEXT.FORM_ID, id("fCHILDREN"))
                .set(FORM_TEXT.CODE, "words")
                .set(FORM_TEXT.POSITION, 1)
                .set(FORM_TEXT.LABEL, "说明")
                .set(FORM_TEXT.TARGET_ID, target)
                .execute();
        reportIsApproved(town, month);
        var report =
                dsl.select(REPORT.ID)
                        .from(REPORT)
                        .where(REPORT.ORG_UNIT_ID.eq(id("u" + town)))
                        .and(REPORT.MONTH.eq(YearMonth.parse(month)))
                        .fetchSingle(REPORT.ID);
        dsl.insertInto(REPORT_VERSION)
                .set(REPORT_VERSION.ID, UUID.randomUUID())
                .set(REPORT_VERSION.REPORT_ID, report)
                .set(REPORT_VERSION.NUMBER, 1)
                .set(
                        REPORT_VERSION.CONTENT,
                        "{\"lines\":[],\"texts\":{\"words\":\"" + words + "\"}}")
                .set(REPORT_VERSION.CONTENT_HASH, new byte[32])
                .set(REPORT_VERSION.SUBMITTED_AT, THEN)
                .set(REPORT_VERSION.SUBMITTED_BY, person())
                .set(REPORT_VERSION.FILED_ON_BEHALF, false)
                .execute();
    }

    /// A further indicator that the form for children asks for; a rate is asked for by its parts.
    void counts(
            @Nullable String numerator, String name, String kind, String measure, int decimals) {
        indicator(name, kind, measure, numerator, null);
        dsl.update(INDICATOR)
                .set(INDICATOR.DECIMALS, (byte) decimals)
                .where(INDICATOR.ID.eq(id("i" + name)))
                .execute();
        if (numerator == null) {
            line("CHILDREN", name);
        }
    }

    void population(String town, String asOf, long persons) {
        dsl.insertInto(POPULATION)
                .set(POPULATION.ORG_UNIT_ID, id("u" + town))
                .set(POPULATION.AS_OF, LocalDate.parse(asOf))
                .set(POPULATION.VERSION, 1)
                .set(POPULATION.PERSONS, persons)
                .set(POPULATION.SOURCE, "公报")
                .set(POPULATION.KNOWN_FROM, THEN)
                .execute();
    }

    /// What a document states exactly of some months.
    public void states(
            String town, String indicator, String from, String to, String amount, String document) {
        dsl.insertInto(HISTORICAL_FIGURE)
                .set(HISTORICAL_FIGURE.ID, UUID.randomUUID())
                .set(HISTORICAL_FIGURE.ORG_UNIT_ID, id("u" + town))
                .set(HISTORICAL_FIGURE.INDICATOR_ID, id("i" + indicator))
                .set(HISTORICAL_FIGURE.FROM_MONTH, YearMonth.parse(from))
                .set(HISTORICAL_FIGURE.TO_MONTH, YearMonth.parse(to))
                .set(HISTORICAL_FIGURE.AMOUNT, new BigDecimal(amount))
                .set(HISTORICAL_FIGURE.MARGIN, BigDecimal.ZERO)
                .set(HISTORICAL_FIGURE.VALUE_QUALIFIER, "EXACT")
                .set(HISTORICAL_FIGURE.PRINTED, amount)
                .set(HISTORICAL_FIGURE.DOCUMENT, document)
                .execute();
    }

    private UUID person() {
        return ids.computeIfAbsent(
                "person",
                _ -> {
                    var id = UUID.randomUUID();
                    dsl.insertInto(PERSON)
                            .set(PERSON.ID, id)
                            .set(PERSON.ACCOUNT, code)
                            .set(PERSON.NAME, "周敏")
                            .set(PERSON.PASSWORD_HASH, "none")
                            .set(PERSON.MUST_CHANGE_PASSWORD, false)
                            .set(PERSON.ACTIVE, true)
                            .set(PERSON.TEXT_SIZE, "normal")
                            .set(PERSON.CREATED_AT, THEN)
                            .execute();
                    return id;
                });
    }

    private UUID fresh(String key) {
        ids.put(key, UUID.randomUUID());
        return id(key);
    }

    private UUID id(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }
}

package org.tongbao.report;

import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.REPORTING_DAYS;
import static org.tongbao.db.Tables.ROLE_GRANT;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.UnitPath;
import org.tongbao.calendar.ReportingRule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A district of its own with eleven towns, forms and people, for one test class: nobody else's
/// data is read or counted.
public final class District {

    static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);

    private final DSLContext dsl;
    public final String code = "d" + UUID.randomUUID().toString().substring(0, 8);
    final UUID id = UUID.randomUUID();
    final UnitPath path = new UnitPath(code + "/");
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, UUID> indicators = new LinkedHashMap<>();

    public District(DSLContext dsl) {
        this.dsl = dsl;
        unit(id, code, "试验区" + code, null, path);
        for (int i = 1; i <= 11; i++) {
            var town = UUID.randomUUID();
            units.put(town(i), town);
            unit(town, town(i), i + "号镇", id, path.child(town(i)));
            dsl.update(ORG_UNIT)
                    .set(ORG_UNIT.OFFICIAL_ORDER, i)
                    .where(ORG_UNIT.ID.eq(town))
                    .execute();
        }
        indicator("patents", "FLOW", 0);
        indicator("pledges", "AMOUNT", 2);
        indicator("stations", "STOCK", 0);
        indicator("handled", "FLOW", 0);
        indicator("closed", "FLOW", 0);
        indicator("closing", "RATE", 2);
        dsl.update(INDICATOR)
                .set(INDICATOR.NUMERATOR_ID, indicators.get("closed"))
                .set(INDICATOR.DENOMINATOR_ID, indicators.get("handled"))
                .where(INDICATOR.ID.eq(indicators.get("closing")))
                .execute();
        form(id, "CHILDREN", "patents", "pledges", "stations");
        form(id, "OWN", "handled", "closed");
    }

    public UUID id() {
        return id;
    }

    /// Code of the n-th town, from 1 to 11.
    public String town(int n) {
        return code + "t" + n;
    }

    UUID townId(int n) {
        return units.get(town(n));
    }

    UnitPath townPath(int n) {
        return path.child(town(n));
    }

    /// Code of one of patents, pledges, stations, handled, closed.
    String line(String name) {
        return code + "-" + name;
    }

    UUID indicatorId(String name) {
        return indicators.get(name);
    }

    public PersonActor clerk(int town) {
        return person("填报员", Role.CLERK, townPath(town), townId(town));
    }

    public PersonActor reviewer() {
        return person("审核员", Role.REVIEWER, path, id);
    }

    /// Reviews for the n-th town alone, as an office under the district does.
    PersonActor townReviewer(int n) {
        return person("镇审核员", Role.REVIEWER, townPath(n), townId(n));
    }

    PersonActor districtClerk() {
        return person("区填报员", Role.CLERK, path, id);
    }

    /// Files and reviews for the district itself.
    PersonActor clerkAndReviewer() {
        var clerk = person("区里人", Role.CLERK, path, id);
        return new PersonActor(
                clerk.id(),
                clerk.name(),
                clerk.address(),
                List.of(new Grant(Role.CLERK, path), new Grant(Role.REVIEWER, path)),
                false);
    }

    public PersonActor administrator() {
        return person("管理员", Role.ADMINISTRATOR, path, id);
    }

    public PersonActor townAdministrator(int n) {
        return person("镇管理员", Role.ADMINISTRATOR, townPath(n), townId(n));
    }

    /// Leads the n-th town alone, and signs what it submits.
    public PersonActor townLeader(int n) {
        return person("镇领导", Role.LEADER, townPath(n), townId(n));
    }

    public PersonActor leader() {
        return person("领导", Role.LEADER, path, id);
    }

    /// Three numbers for the towns' form.
    List<SentLine> lines(
            @Nullable String patents, @Nullable String pledges, @Nullable String stations) {
        return List.of(
                sent("patents", patents), sent("pledges", pledges), sent("stations", stations));
    }

    SentLine sent(String name, @Nullable String value) {
        return new SentLine(line(name), value == null ? null : new BigDecimal(value), false, null);
    }

    SubmitReport submission(int town, YearMonth month, int base, String... values) {
        return submission(key(), town(town), month, base, values);
    }

    SubmitReport submission(String key, String unit, YearMonth month, int base, String... values) {
        var lines =
                values.length == 2
                        ? List.of(sent("handled", values[0]), sent("closed", values[1]))
                        : lines(values[0], values[1], values[2]);
        return new SubmitReport(key, unit, month, base, lines, List.of());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private void unit(
            UUID unit, String unitCode, String name, @Nullable UUID parent, UnitPath unitPath) {
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, unit)
                .set(ORG_UNIT.CODE, unitCode)
                .set(ORG_UNIT.LEVEL, parent == null ? "DISTRICT" : "TOWNSHIP")
                .set(ORG_UNIT.NAME, name)
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, unit)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, FIRST)
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, OPEN_END)
                .set(ORG_UNIT_PLACEMENT.PARENT_ID, parent)
                .set(ORG_UNIT_PLACEMENT.PATH, unitPath.value())
                .execute();
    }

    private void indicator(String name, String kind, int decimals) {
        var indicator = UUID.randomUUID();
        indicators.put(name, indicator);
        dsl.insertInto(INDICATOR)
                .set(INDICATOR.ID, indicator)
                .set(INDICATOR.CODE, line(name))
                .set(INDICATOR.NAME, name)
                .set(INDICATOR.UNIT_OF_MEASURE, "件")
                .set(INDICATOR.KIND, kind)
                .set(INDICATOR.DECIMALS, (byte) decimals)
                .set(INDICATOR.DIRECTION, "HIGHER")
                .set(INDICATOR.CATEGORY, "创造")
                .set(INDICATOR.POSITION, indicators.size())
                .execute();
    }

    /// The n-th town reports to itself, by its own form and days, as a district under a city does.
    void asksItself(int n, ReportingRule rule) {
        form(townId(n), "OWN", "handled", "closed");
        dsl.insertInto(REPORTING_DAYS)
                .set(REPORTING_DAYS.ORG_UNIT_ID, townId(n))
                .set(REPORTING_DAYS.FROM_MONTH, FIRST)
                .set(REPORTING_DAYS.OPEN_DAY, (byte) rule.openDay())
                .set(REPORTING_DAYS.DUE_DAY, (byte) rule.dueDay())
                .execute();
    }

    /// Code of the office under the n-th town, once [#office] made it.
    String officeCode(int n) {
        return town(n) + "o";
    }

    /// An office under the n-th town that collects a report of its own: with the district as a
    /// province and the town as a city, the district of that city. Gives its reviewer.
    PersonActor office(int n) {
        var office = UUID.randomUUID();
        unit(office, officeCode(n), n + "号镇的办公室", townId(n), townPath(n).child(officeCode(n)));
        form(office, "OWN", "handled", "closed");
        return person("办公室审核员", Role.REVIEWER, townPath(n).child(officeCode(n)), office);
    }

    private void form(UUID unit, String audience, String... lines) {
        var form = UUID.randomUUID();
        dsl.insertInto(FORM)
                .set(FORM.ID, form)
                .set(FORM.CODE, form.toString())
                .set(FORM.ORG_UNIT_ID, unit)
                .set(FORM.AUDIENCE, audience)
                .set(FORM.NAME, "月报")
                .set(FORM.FROM_MONTH, FIRST)
                .execute();
        Arrays.stream(lines).forEach(line -> formLine(form, line));
        dsl.insertInto(FORM_TEXT)
                .set(FORM_TEXT.FORM_ID, form)
                .set(FORM_TEXT.CODE, "progress")
                .set(FORM_TEXT.POSITION, 1)
                .set(FORM_TEXT.LABEL, "工作进展")
                .execute();
    }

    /// The plan the district and its towns work by; it ends before the sample's, which stays the
    /// newest.
    UUID plan(String name) {
        var plan = UUID.randomUUID();
        dsl.insertInto(PLAN)
                .set(PLAN.ID, plan)
                .set(PLAN.CODE, code)
                .set(PLAN.ORG_UNIT_ID, id)
                .set(PLAN.NAME, name)
                .set(PLAN.FROM_MONTH, FIRST)
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 11))
                .set(PLAN.DOCUMENT_TITLE, name)
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        return plan;
    }

    /// What a town has to reach of an indicator in 2026.
    void target(UUID plan, int town, String indicator, String meaning, int amount) {
        dsl.insertInto(TARGET)
                .set(TARGET.ID, UUID.randomUUID())
                .set(TARGET.PLAN_ID, plan)
                .set(TARGET.ORG_UNIT_ID, townId(town))
                .set(TARGET.INDICATOR_ID, indicatorId(indicator))
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, meaning)
                .set(TARGET.OPERATOR, "AT_LEAST")
                .set(TARGET.FROM_MONTH, YearMonth.of(2026, 1))
                .set(TARGET.TO_MONTH, YearMonth.of(2026, 12))
                .set(TARGET.AMOUNT, BigDecimal.valueOf(amount))
                .set(TARGET.QUOTE, String.valueOf(amount))
                .set(TARGET.POSITION, town)
                .execute();
    }

    private void formLine(UUID form, String line) {
        dsl.insertInto(FORM_LINE)
                .set(FORM_LINE.FORM_ID, form)
                .set(FORM_LINE.INDICATOR_ID, indicators.get(line))
                .set(FORM_LINE.POSITION, new ArrayList<>(indicators.keySet()).indexOf(line) + 1)
                .set(FORM_LINE.GROUP_NAME, "创造")
                .set(FORM_LINE.FROM_MONTH, FIRST)
                .set(FORM_LINE.TO_MONTH, OPEN_END)
                .execute();
    }

    private PersonActor person(String name, Role role, UnitPath at, UUID unit) {
        var person = UUID.randomUUID();
        dsl.insertInto(PERSON)
                .set(PERSON.ID, person)
                .set(PERSON.ACCOUNT, person.toString())
                .set(PERSON.NAME, name)
                .set(PERSON.MOBILE, "13800000000")
                .set(PERSON.PASSWORD_HASH, "x")
                .set(PERSON.MUST_CHANGE_PASSWORD, false)
                .set(PERSON.ACTIVE, true)
                .set(PERSON.TEXT_SIZE, "normal")
                .set(PERSON.CREATED_AT, Instant.now())
                .execute();
        dsl.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, UUID.randomUUID())
                .set(ROLE_GRANT.PERSON_ID, person)
                .set(ROLE_GRANT.ORG_UNIT_ID, unit)
                .set(ROLE_GRANT.ROLE, role.name())
                .set(ROLE_GRANT.GRANTED_AT, Instant.now())
                .execute();
        return new PersonActor(person, name, null, List.of(new Grant(role, at)), false);
    }
}

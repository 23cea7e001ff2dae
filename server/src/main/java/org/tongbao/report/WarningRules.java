package org.tongbao.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.WARNING_RULE;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.IndicatorRelation;
import org.tongbao.indicator.IndicatorRelationKind;
import org.tongbao.indicator.IndicatorRelations;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How rules are tuned. A unit's own setting goes before that of the units above it, the nearest
/// first, unless it said that it follows them again; where nobody tuned one it holds as shipped.
/// Callers were let in to the unit before.
@Repository
class WarningRules {

    private final DSLContext dsl;
    private final Clock clock;

    WarningRules(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// What the reports on a form are looked over by; one statement.
    ///
    /// @param collecting the unit the form belongs to, whose administrators tune the rules
    Checks of(UnitPath collecting, UUID form, YearMonth month) {
        var lines =
                select(FORM_LINE.INDICATOR_ID)
                        .from(FORM_LINE)
                        .where(FORM_LINE.FORM_ID.eq(form))
                        .and(Forms.on(month));
        return dsl.select(
                        holding(collecting),
                        IndicatorRelations.entered(id -> id.in(lines)),
                        IndicatorRelations.ofRates(id -> id.in(lines)),
                        multiset(lines)
                                .as("asked")
                                .convertFrom(rows -> rows.intoSet(0, UUID.class)))
                .fetchSingle(
                        mapping((rules, entered, ofRates, asked) ->
                                new Checks(
                                        rules,
                                        usable(
                                                IndicatorRelations.together(entered, ofRates),
                                                asked))));
    }

    /// A part is held against a whole of the same report; what feeds a stock may be asked of
    /// others.
    private static List<IndicatorRelation> usable(List<IndicatorRelation> all, Set<UUID> asked) {
        return all.stream()
                .filter(one ->
                        one.kind() == IndicatorRelationKind.FED_BY
                                || asked.contains(one.other().id()))
                .toList();
    }

    /// The rules of a unit beside the relations of the whole catalogue: for reports of several
    /// forms, in which a whole that was not asked for is simply not there. One statement.
    Checks any(UnitPath unit) {
        return dsl.select(
                        holding(unit),
                        IndicatorRelations.entered(_ -> noCondition()),
                        IndicatorRelations.ofRates(_ -> noCondition()))
                .fetchSingle(
                        mapping((rules, entered, ofRates) ->
                                new Checks(rules, IndicatorRelations.together(entered, ofRates))));
    }

    /// Every rule, in the order of their codes; one statement.
    List<RuleSetting> of(UnitPath unit) {
        return dsl.select(settings(unit)).fetchSingle(row -> inForce(unit, row.value1()));
    }

    /// The rule as it would hold, had the unit tuned nothing itself; one statement.
    WarningRule above(UnitPath unit, WarningRuleCode code) {
        return dsl.select(settings(unit))
                .fetchSingle(row ->
                        inForce(
                                        unit,
                                        code,
                                        row.value1().stream()
                                                .filter(one -> one.code().equals(code.name()))
                                                .filter(one -> !one.unit().path().equals(unit))
                                                .toList())
                                .rule());
    }

    /// What a unit said of a rule.
    private record Said(
            String unit, String code, boolean active, boolean follows, String thresholds) {}

    /// The rules as they hold for a unit; who tuned them is not read.
    private static Field<List<WarningRule>> holding(UnitPath path) {
        var way = List.of(path.value().split("/"));
        return multiset(
                        select(
                                        ORG_UNIT.CODE,
                                        WARNING_RULE.CODE,
                                        WARNING_RULE.ACTIVE,
                                        WARNING_RULE.FOLLOWS,
                                        WARNING_RULE.THRESHOLDS)
                                .from(ORG_UNIT)
                                .join(WARNING_RULE)
                                .on(WARNING_RULE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .where(ORG_UNIT.CODE.in(way))
                                .and(saidLast()))
                .as("rules")
                .convertFrom(rows ->
                        holding(
                                rows.map(mapping(Said::new)),
                                Comparator.comparingInt(said -> way.indexOf(said.unit()))));
    }

    private static List<WarningRule> holding(List<Said> said, Comparator<Said> nearest) {
        return Arrays.stream(WarningRuleCode.values())
                .map(code ->
                        said.stream()
                                .filter(one -> one.code().equals(code.name()) && !one.follows())
                                .max(nearest)
                                .map(one -> WarningRule.read(code, one.active(), one.thresholds()))
                                .orElseGet(() -> WarningRule.shipped(code)))
                .toList();
    }

    private static Condition saidLast() {
        var later = WARNING_RULE.as("later");
        return WARNING_RULE.VERSION.eq(
                select(max(later.VERSION))
                        .from(later)
                        .where(later.ORG_UNIT_ID.eq(WARNING_RULE.ORG_UNIT_ID))
                        .and(later.CODE.eq(WARNING_RULE.CODE)));
    }

    private record Stated(
            String code,
            boolean active,
            boolean follows,
            String thresholds,
            int version,
            org.tongbao.orgunit.OrgUnit unit,
            Instant setAt,
            @Nullable PersonView setBy) {}

    private Field<List<Stated>> settings(UnitPath path) {
        return multiset(
                        select(
                                        WARNING_RULE.CODE,
                                        WARNING_RULE.ACTIVE,
                                        WARNING_RULE.FOLLOWS,
                                        WARNING_RULE.THRESHOLDS,
                                        WARNING_RULE.VERSION,
                                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                                        WARNING_RULE.SET_AT,
                                        PERSON.ID,
                                        PERSON.NAME,
                                        PERSON.TITLE,
                                        PERSON.MOBILE,
                                        PERSON.OFFICE_PHONE)
                                .from(ORG_UNIT)
                                .join(WARNING_RULE)
                                .on(WARNING_RULE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .join(ORG_UNIT_PLACEMENT)
                                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(lastInForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                                .leftJoin(PERSON)
                                .on(PERSON.ID.eq(WARNING_RULE.SET_BY))
                                .where(ORG_UNIT.CODE.in(List.of(path.value().split("/"))))
                                .and(saidLast()))
                .as("settings")
                .convertFrom(rows ->
                        rows.map(row ->
                                new Stated(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8() == null
                                                ? null
                                                : new PersonView(
                                                        row.value8(),
                                                        row.value9(),
                                                        row.value10(),
                                                        row.value11(),
                                                        row.value12()))));
    }

    private static List<RuleSetting> inForce(UnitPath path, List<Stated> stated) {
        return Arrays.stream(WarningRuleCode.values())
                .map(code ->
                        inForce(
                                path,
                                code,
                                stated.stream()
                                        .filter(one -> one.code().equals(code.name()))
                                        .toList()))
                .toList();
    }

    private static RuleSetting inForce(UnitPath path, WarningRuleCode code, List<Stated> stated) {
        var version =
                stated.stream()
                        .filter(one -> one.unit().path().equals(path))
                        .mapToInt(Stated::version)
                        .sum();
        return stated.stream()
                .filter(one -> !one.follows())
                .max(Comparator.comparingInt(one -> one.unit().path().value().length()))
                .map(one ->
                        new RuleSetting(
                                WarningRule.read(code, one.active(), one.thresholds()),
                                version,
                                one.unit(),
                                one.setAt(),
                                one.setBy()))
                .orElseGet(() -> RuleSetting.shipped(code, version));
    }

    /// The caller holds the lock of the unit: versions are counted one after the other.
    void add(UUID unit, int version, WarningRule rule, @Nullable UUID person, Instant at) {
        add(unit, version, rule, false, person, at);
    }

    /// The unit follows those above it again.
    ///
    /// @param above the rule as it holds there now
    void follow(UUID unit, int version, WarningRule above, @Nullable UUID person, Instant at) {
        add(unit, version, above, true, person, at);
    }

    private void add(
            UUID unit,
            int version,
            WarningRule rule,
            boolean follows,
            @Nullable UUID person,
            Instant at) {
        dsl.insertInto(WARNING_RULE)
                .set(WARNING_RULE.ORG_UNIT_ID, unit)
                .set(WARNING_RULE.CODE, rule.code().name())
                .set(WARNING_RULE.VERSION, version)
                .set(WARNING_RULE.ACTIVE, rule.active())
                .set(WARNING_RULE.FOLLOWS, follows)
                .set(WARNING_RULE.THRESHOLDS, rule.written())
                .set(WARNING_RULE.SET_AT, at)
                .set(WARNING_RULE.SET_BY, person)
                .execute();
    }
}

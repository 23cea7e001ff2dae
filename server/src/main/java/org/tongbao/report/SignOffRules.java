package org.tongbao.report;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.ROLE_GRANT;
import static org.tongbao.db.Tables.SIGN_OFF_RULE;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.db.tables.Person;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What administrators said about 审签.
@Repository
class SignOffRules {

    private static final int MOST = 500;
    private static final Person SAYER = PERSON.as("sayer");
    private static final OrgUnitPlacement TODAY = ORG_UNIT_PLACEMENT.as("today");

    private final DSLContext dsl;
    private final Clock clock;

    SignOffRules(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// `SignOffSetting` of the SDL.
    ///
    /// @param fromMonth the first month it holds for
    record Setting(SignOffRule rule, YearMonth fromMonth, Instant setAt, PersonView setBy) {}

    /// `SignOffUnit` of the SDL: a unit with what was said last about it, about all below it, and
    /// who could sign.
    record Row(
            OrgUnit unit, @Nullable Setting own, @Nullable Setting all, List<PersonView> leaders) {

        Row {
            leaders = List.copyOf(leaders);
        }
    }

    /// A unit and those directly under it, in one statement: the unit first.
    List<Row> of(Scope scope, UUID parent) {
        var month = YearMonth.now(clock);
        var own = settings(FormAudience.OWN);
        var all = settings(FormAudience.CHILDREN);
        var leaders = leaders(month);
        var rows =
                dsl.select(unit(ORG_UNIT, TODAY, TODAY), own, all, leaders)
                        .from(ORG_UNIT)
                        .join(TODAY)
                        .on(TODAY.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(lastInForce(TODAY, month))
                        .where(ORG_UNIT.ID.eq(parent).or(TODAY.PARENT_ID.eq(parent)))
                        .and(TODAY.TO_MONTH.ge(month))
                        .and(scope.covers(TODAY.PATH))
                        .orderBy(officialOrder(ORG_UNIT, TODAY))
                        .limit(MOST)
                        .fetch(row ->
                                new Row(
                                        row.value1(),
                                        newest(row.value2()),
                                        newest(row.value3()),
                                        row.value4()));
        return Stream.concat(
                        rows.stream().filter(row -> row.unit().id().equals(parent)),
                        rows.stream().filter(row -> !row.unit().id().equals(parent)))
                .toList();
    }

    /// What was said last, from whatever month on; null when nothing was. The caller holds the lock
    /// of the unit.
    @Nullable Setting last(UUID unit, FormAudience audience) {
        return dsl.select(People.columns(SAYER))
                .select(SIGN_OFF_RULE.fields())
                .from(SIGN_OFF_RULE)
                .join(SAYER)
                .on(SAYER.ID.eq(SIGN_OFF_RULE.SET_BY))
                .where(SIGN_OFF_RULE.ORG_UNIT_ID.eq(unit))
                .and(SIGN_OFF_RULE.AUDIENCE.eq(audience.name()))
                .orderBy(SIGN_OFF_RULE.FROM_MONTH.desc())
                .limit(1)
                .fetchOne(SignOffRules::setting);
    }

    /// It holds from its month on. The caller holds the lock of the unit.
    void save(UUID unit, SignOffRuleWorkflow.Wanted wanted, UUID by, Instant now) {
        dsl.deleteFrom(SIGN_OFF_RULE)
                .where(SIGN_OFF_RULE.ORG_UNIT_ID.eq(unit))
                .and(SIGN_OFF_RULE.AUDIENCE.eq(wanted.audience().name()))
                .and(SIGN_OFF_RULE.FROM_MONTH.ge(wanted.fromMonth()))
                .execute();
        dsl.insertInto(SIGN_OFF_RULE)
                .set(SIGN_OFF_RULE.ORG_UNIT_ID, unit)
                .set(SIGN_OFF_RULE.AUDIENCE, wanted.audience().name())
                .set(SIGN_OFF_RULE.FROM_MONTH, wanted.fromMonth())
                .set(SIGN_OFF_RULE.RULE, wanted.rule().name())
                .set(SIGN_OFF_RULE.SET_AT, now)
                .set(SIGN_OFF_RULE.SET_BY, by)
                .execute();
    }

    private static Field<List<Setting>> settings(FormAudience audience) {
        var later = SIGN_OFF_RULE.as("later");
        Condition newest =
                SIGN_OFF_RULE.FROM_MONTH.eq(
                        select(max(later.FROM_MONTH))
                                .from(later)
                                .where(later.ORG_UNIT_ID.eq(SIGN_OFF_RULE.ORG_UNIT_ID))
                                .and(later.AUDIENCE.eq(SIGN_OFF_RULE.AUDIENCE)));
        return multiset(
                        select(People.columns(SAYER))
                                .select(
                                        SIGN_OFF_RULE.RULE,
                                        SIGN_OFF_RULE.FROM_MONTH,
                                        SIGN_OFF_RULE.SET_AT)
                                .from(SIGN_OFF_RULE)
                                .join(SAYER)
                                .on(SAYER.ID.eq(SIGN_OFF_RULE.SET_BY))
                                .where(SIGN_OFF_RULE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(SIGN_OFF_RULE.AUDIENCE.eq(audience.name()))
                                .and(newest))
                .as("settings_" + audience.name())
                .convertFrom(rows -> rows.map(SignOffRules::setting));
    }

    private static Setting setting(Record row) {
        return new Setting(
                SignOffRule.valueOf(row.get(SIGN_OFF_RULE.RULE)),
                row.get(SIGN_OFF_RULE.FROM_MONTH),
                row.get(SIGN_OFF_RULE.SET_AT),
                People.view(row, SAYER));
    }

    private static @Nullable Setting newest(List<Setting> settings) {
        return settings.isEmpty() ? null : settings.getLast();
    }

    private static Field<List<PersonView>> leaders(YearMonth month) {
        return multiset(
                        select(People.columns(PERSON))
                                .from(ROLE_GRANT)
                                .join(PERSON)
                                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                                .where(ROLE_GRANT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(People.leads(month))
                                .orderBy(ROLE_GRANT.ID))
                .as("leaders")
                .convertFrom(rows -> rows.map(row -> People.view(row, PERSON)));
    }
}

package org.tongbao.report;

import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.db.tables.Person;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// People as reports name them. Whoever may read a unit's reports may call its clerks.
@Repository
class People {

    private final DSLContext dsl;

    People(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The clerks named on each unit itself, in the order of their names' making: people to call.
    Map<UUID, List<PersonView>> clerks(Collection<UUID> units, YearMonth month) {
        return dsl.select(
                        ROLE_GRANT.ORG_UNIT_ID,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.TITLE,
                        PERSON.MOBILE,
                        PERSON.OFFICE_PHONE)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.ORG_UNIT_ID.in(units))
                .and(ROLE_GRANT.ROLE.eq("CLERK"))
                .and(ROLE_GRANT.FROM_MONTH.le(month))
                .and(PERSON.ACTIVE)
                .orderBy(ROLE_GRANT.ORG_UNIT_ID, ROLE_GRANT.ID)
                .limit(500)
                .fetchGroups(ROLE_GRANT.ORG_UNIT_ID, row -> view(row, PERSON));
    }

    /// The leaders (领导) of the very unit: who signs (审签) what it submits.
    List<PersonView> leaders(UUID unit, YearMonth month) {
        return dsl.select(columns(PERSON))
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.ORG_UNIT_ID.eq(unit))
                .and(leads(month))
                .orderBy(ROLE_GRANT.ID)
                .limit(50)
                .fetch(row -> view(row, PERSON));
    }

    static Condition leads(YearMonth month) {
        return ROLE_GRANT.ROLE.eq("LEADER").and(ROLE_GRANT.FROM_MONTH.le(month)).and(PERSON.ACTIVE);
    }

    PersonView get(UUID person) {
        return dsl.select(PERSON.ID, PERSON.NAME, PERSON.TITLE, PERSON.MOBILE, PERSON.OFFICE_PHONE)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchSingle(row -> view(row, PERSON));
    }

    /// What others may see of a person.
    static List<Field<?>> columns(Person person) {
        return List.of(person.ID, person.NAME, person.TITLE, person.MOBILE, person.OFFICE_PHONE);
    }

    static PersonView view(Record row, Person person) {
        return new PersonView(
                row.get(person.ID),
                row.get(person.NAME),
                row.get(person.TITLE),
                row.get(person.MOBILE),
                row.get(person.OFFICE_PHONE));
    }

    static @Nullable PersonView viewIfAny(Record row, Person person) {
        return row.get(person.ID) == null ? null : view(row, person);
    }
}

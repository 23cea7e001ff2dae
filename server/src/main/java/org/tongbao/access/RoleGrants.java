package org.tongbao.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.tongbao.access.Today.lastInForce;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.ROLE_GRANT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Role;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Roles on units, with the units where they stand today.
@Repository
class RoleGrants {

    private final DSLContext dsl;
    private final Today today;

    RoleGrants(DSLContext dsl, Today today) {
        this.dsl = dsl;
        this.today = today;
    }

    /// All of one person, whichever scope asks: rights over a person depend on every one of them.
    List<RoleGrant> of(UUID person) {
        return dsl.fetch(
                        grants(today.month())
                                .and(ROLE_GRANT.PERSON_ID.eq(person))
                                .orderBy(
                                        goneLast(today.month()),
                                        ORG_UNIT_PLACEMENT.PATH,
                                        ROLE_GRANT.ROLE))
                .map(mapping(RoleGrant::new));
    }

    /// The grants of a joined person for which a condition holds, as a column.
    static Field<List<RoleGrant>> ofJoinedPerson(YearMonth month, Condition condition) {
        return multiset(
                        grants(month)
                                .and(ROLE_GRANT.PERSON_ID.eq(PERSON.ID))
                                .and(condition)
                                .orderBy(goneLast(month), ORG_UNIT_PLACEMENT.PATH, ROLE_GRANT.ROLE))
                .convertFrom(rows -> rows.map(mapping(RoleGrant::new)));
    }

    /// Where a person belongs: the unit of the first role.
    Optional<Place> home(UUID person) {
        return of(person).stream()
                .findFirst()
                .map(grant -> new Place(grant.unit().id(), grant.unit().path()));
    }

    /// @return whose grant it is
    Optional<UUID> holder(UUID grant) {
        return dsl.select(ROLE_GRANT.PERSON_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ID.eq(grant))
                .fetchOptional(ROLE_GRANT.PERSON_ID);
    }

    void grant(UUID id, UUID person, Role role, UUID unit, Instant now) {
        dsl.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, id)
                .set(ROLE_GRANT.PERSON_ID, person)
                .set(ROLE_GRANT.ORG_UNIT_ID, unit)
                .set(ROLE_GRANT.ROLE, role.name())
                .set(ROLE_GRANT.GRANTED_AT, now)
                .execute();
    }

    /// What is held on a unit and not yet, or only later, on its successor.
    List<FollowingRole> toFollow(UUID unit, UUID successor, YearMonth month) {
        var there = ROLE_GRANT.as("there");
        var from = greatest(ROLE_GRANT.FROM_MONTH, val(month, ROLE_GRANT.FROM_MONTH));
        return dsl.select(ROLE_GRANT.PERSON_ID, ROLE_GRANT.ROLE.convertFrom(Role::valueOf), from)
                .from(ROLE_GRANT)
                .leftJoin(there)
                .on(there.PERSON_ID.eq(ROLE_GRANT.PERSON_ID))
                .and(there.ORG_UNIT_ID.eq(successor))
                .and(there.ROLE.eq(ROLE_GRANT.ROLE))
                .where(ROLE_GRANT.ORG_UNIT_ID.eq(unit))
                .and(there.ID.isNull().or(there.FROM_MONTH.gt(from)))
                .orderBy(ROLE_GRANT.ID)
                .fetch(mapping(FollowingRole::new));
    }

    /// Holds on the successor from the month on; one that would have held later holds then.
    void follow(UUID id, FollowingRole role, UUID successor, Instant now) {
        dsl.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, id)
                .set(ROLE_GRANT.PERSON_ID, role.person())
                .set(ROLE_GRANT.ORG_UNIT_ID, successor)
                .set(ROLE_GRANT.ROLE, role.role().name())
                .set(ROLE_GRANT.GRANTED_AT, now)
                .set(ROLE_GRANT.FROM_MONTH, role.fromMonth())
                .onDuplicateKeyUpdate()
                .set(ROLE_GRANT.FROM_MONTH, role.fromMonth())
                .execute();
    }

    /// A grant that follows a unit into another holds from the month of that act on.
    static Condition holds(YearMonth month) {
        return ROLE_GRANT.FROM_MONTH.le(month);
    }

    void revoke(UUID grant) {
        dsl.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ID.eq(grant)).execute();
    }

    /// Whether somebody else with an open account administers this very unit.
    boolean administeredByOthers(UUID unit, UUID person) {
        return dsl.fetchExists(
                dsl.selectOne()
                        .from(ROLE_GRANT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                        .where(ROLE_GRANT.ORG_UNIT_ID.eq(unit))
                        .and(ROLE_GRANT.ROLE.eq(Role.ADMINISTRATOR.name()))
                        .and(holds(today.month()))
                        .and(PERSON.ACTIVE.isTrue())
                        .and(PERSON.ID.ne(person)));
    }

    /// Whoever followed a unit into another belongs there, not to what is no more.
    private static Field<Boolean> goneLast(YearMonth month) {
        return field(ORG_UNIT_PLACEMENT.TO_MONTH.lt(month));
    }

    private static SelectConditionStep<Record5<UUID, Role, OrgUnit, Instant, YearMonth>> grants(
            YearMonth month) {
        return select(
                        ROLE_GRANT.ID,
                        ROLE_GRANT.ROLE.convertFrom(Role::valueOf),
                        OrgUnitTree.unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ROLE_GRANT.GRANTED_AT,
                        when(not(holds(month)), ROLE_GRANT.FROM_MONTH))
                .from(ROLE_GRANT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ROLE_GRANT.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .where(lastInForce(month));
    }
}

package org.tongbao.handdown;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REMEMBERED_ENTERPRISE;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which unit of a district an enterprise belongs to, as it was confirmed or decided last; also as
/// it was in districts that the district took in.
@Repository
class RememberedEnterprises {

    private final DSLContext dsl;
    private final Clock clock;

    RememberedEnterprises(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// For a district whose lists the caller may import.
    Map<String, UUID> of(OrgUnit district, Collection<String> names) {
        var heirs = Heirs.in(today(), "heir");
        var units = new HashMap<String, UUID>();
        dsl.select(REMEMBERED_ENTERPRISE.NAME, heirs.orSelf(REMEMBERED_ENTERPRISE.ASSIGNED_ID))
                .from(REMEMBERED_ENTERPRISE)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(REMEMBERED_ENTERPRISE.ASSIGNED_ID))
                .where(kept(district))
                .and(REMEMBERED_ENTERPRISE.NAME.in(names))
                .orderBy(REMEMBERED_ENTERPRISE.LEARNT_AT)
                .forEach(row -> units.put(row.value1(), row.value2()));
        return units;
    }

    /// In the order of their names.
    Page<RememberedEnterprise> page(
            Scope scope, OrgUnit district, @Nullable String search, PageRequest request) {
        var after = request.after();
        var which =
                (search == null ? noCondition() : REMEMBERED_ENTERPRISE.NAME.contains(search))
                        .and(
                                after == null
                                        ? noCondition()
                                        : REMEMBERED_ENTERPRISE.NAME.gt(after.text(0)));
        return request.page(
                select(scope, district, which, request.limit()), one -> List.of(one.name()));
    }

    Optional<RememberedEnterprise> find(Scope scope, OrgUnit district, String name) {
        return select(scope, district, REMEMBERED_ENTERPRISE.NAME.eq(name), 1).stream().findFirst();
    }

    private List<RememberedEnterprise> select(
            Scope scope, OrgUnit district, Condition which, int most) {
        var heirs = Heirs.in(today(), "heir");
        var of = ORG_UNIT_PLACEMENT.as("district_placed");
        return dsl.select(
                        REMEMBERED_ENTERPRISE.NAME,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        field(
                                ORG_UNIT_PLACEMENT
                                        .PARENT_ID
                                        .eq(district.id())
                                        .and(ORG_UNIT_PLACEMENT.TO_MONTH.ge(today()))),
                        REMEMBERED_ENTERPRISE.LEARNT_AT,
                        PERSON.NAME)
                .from(REMEMBERED_ENTERPRISE)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(REMEMBERED_ENTERPRISE.ASSIGNED_ID))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(heirs.orSelf(REMEMBERED_ENTERPRISE.ASSIGNED_ID)))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, today()))
                .join(of)
                .on(of.ORG_UNIT_ID.eq(district.id()))
                .and(lastInForce(of, today()))
                .join(PERSON)
                .on(PERSON.ID.eq(REMEMBERED_ENTERPRISE.LEARNT_BY))
                .where(kept(district))
                .and(scope.covers(of.PATH))
                .and(which)
                .orderBy(REMEMBERED_ENTERPRISE.NAME)
                .limit(most)
                .fetch(mapping(RememberedEnterprise::new));
    }

    /// The last one holds: enterprises move. Names in their order, so that two who learn at once
    /// wait for each other.
    void learn(UUID district, Collection<String> names, UUID unit, Instant at, UUID by) {
        for (var name : names.stream().sorted().toList()) {
            dsl.insertInto(REMEMBERED_ENTERPRISE)
                    .set(REMEMBERED_ENTERPRISE.ORG_UNIT_ID, district)
                    .set(REMEMBERED_ENTERPRISE.NAME, name)
                    .set(REMEMBERED_ENTERPRISE.ASSIGNED_ID, unit)
                    .set(REMEMBERED_ENTERPRISE.LEARNT_AT, at)
                    .set(REMEMBERED_ENTERPRISE.LEARNT_BY, by)
                    .onDuplicateKeyUpdate()
                    .set(REMEMBERED_ENTERPRISE.ASSIGNED_ID, unit)
                    .set(REMEMBERED_ENTERPRISE.LEARNT_AT, at)
                    .set(REMEMBERED_ENTERPRISE.LEARNT_BY, by)
                    .execute();
        }
    }

    void forget(OrgUnit district, String name) {
        dsl.deleteFrom(REMEMBERED_ENTERPRISE)
                .where(kept(district))
                .and(REMEMBERED_ENTERPRISE.NAME.eq(name))
                .execute();
    }

    private Condition kept(OrgUnit district) {
        return Heirs.keptBy(REMEMBERED_ENTERPRISE.ORG_UNIT_ID, district.id(), today());
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }
}

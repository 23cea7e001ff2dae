package org.tongbao.handdown;

import static org.tongbao.db.Tables.REMEMBERED_ENTERPRISE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Which unit of a district an enterprise belongs to, as it was confirmed or decided last.
@Repository
class RememberedEnterprises {

    private final DSLContext dsl;

    RememberedEnterprises(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// For a district whose lists the caller may import.
    Map<String, UUID> of(OrgUnit district, Collection<String> names) {
        return dsl.select(REMEMBERED_ENTERPRISE.NAME, REMEMBERED_ENTERPRISE.ASSIGNED_ID)
                .from(REMEMBERED_ENTERPRISE)
                .where(REMEMBERED_ENTERPRISE.ORG_UNIT_ID.eq(district.id()))
                .and(REMEMBERED_ENTERPRISE.NAME.in(names))
                .fetchMap(REMEMBERED_ENTERPRISE.NAME, REMEMBERED_ENTERPRISE.ASSIGNED_ID);
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
}

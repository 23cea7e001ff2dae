package org.tongbao.population;

import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.util.UUID;

/// Locks the unit a population is stated of.
@Repository
class PopulationUnits {

    private final DSLContext dsl;

    PopulationUnits(DSLContext dsl) {
        this.dsl = dsl;
    }

    void lock(UUID unit) {
        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.eq(unit)).forUpdate().fetch();
    }
}

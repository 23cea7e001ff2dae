package org.tongbao.reorganisation;

import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.orgunit.OrgUnitWords;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Other names under which documents speak of a locked unit.
@Repository
class UnitAliases {

    private final DSLContext dsl;
    private final OrgUnitWords words;

    UnitAliases(DSLContext dsl, OrgUnitWords words) {
        this.dsl = dsl;
        this.words = words;
    }

    Set<String> of(UUID unit) {
        return dsl.select(ORG_UNIT_ALIAS.ALIAS)
                .from(ORG_UNIT_ALIAS)
                .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.eq(unit))
                .fetchSet(ORG_UNIT_ALIAS.ALIAS);
    }

    void add(UUID unit, String alias) {
        dsl.insertInto(ORG_UNIT_ALIAS)
                .set(ORG_UNIT_ALIAS.ORG_UNIT_ID, unit)
                .set(ORG_UNIT_ALIAS.ALIAS, alias)
                .execute();
        changed(unit);
    }

    void remove(UUID unit, String alias) {
        dsl.deleteFrom(ORG_UNIT_ALIAS)
                .where(ORG_UNIT_ALIAS.ORG_UNIT_ID.eq(unit))
                .and(ORG_UNIT_ALIAS.ALIAS.eq(alias))
                .execute();
        changed(unit);
    }

    private void changed(UUID unit) {
        dsl.update(ORG_UNIT)
                .set(ORG_UNIT.VERSION, ORG_UNIT.VERSION.plus(1))
                .where(ORG_UNIT.ID.eq(unit))
                .execute();
        words.refresh(List.of(unit));
    }
}

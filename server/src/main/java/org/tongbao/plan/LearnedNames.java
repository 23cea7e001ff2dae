package org.tongbao.plan;

import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_ALIAS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitWords;

import java.util.List;

/// Remembers what documents call a unit or an indicator. A name that is known already stays.
@Repository
class LearnedNames {

    static final int LONGEST = 60;

    private final DSLContext dsl;
    private final OrgUnitWords words;

    LearnedNames(DSLContext dsl, OrgUnitWords words) {
        this.dsl = dsl;
        this.words = words;
    }

    void learn(OrgUnit unit, String name) {
        dsl.insertInto(ORG_UNIT_ALIAS)
                .set(ORG_UNIT_ALIAS.ORG_UNIT_ID, unit.id())
                .set(ORG_UNIT_ALIAS.ALIAS, name)
                .onDuplicateKeyIgnore()
                .execute();
        dsl.update(ORG_UNIT)
                .set(ORG_UNIT.VERSION, ORG_UNIT.VERSION.plus(1))
                .where(ORG_UNIT.ID.eq(unit.id()))
                .execute();
        words.refresh(List.of(unit.id()));
    }

    void learn(Indicator indicator, String name) {
        dsl.insertInto(INDICATOR_ALIAS)
                .set(INDICATOR_ALIAS.INDICATOR_ID, indicator.id())
                .set(INDICATOR_ALIAS.ALIAS, name)
                .onDuplicateKeyIgnore()
                .execute();
    }
}

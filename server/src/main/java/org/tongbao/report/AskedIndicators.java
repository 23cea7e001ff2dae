package org.tongbao.report;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.tongbao.ledger.Audience;
import org.tongbao.ledger.FormLines;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;

/// Tells the ledgers what forms ask. A unit without a form of its own fills in its parent's.
@Repository
class AskedIndicators implements FormLines {

    private final DSLContext dsl;

    AskedIndicators(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Set<UUID> asked(UUID unit, Audience audience, YearMonth month) {
        var ofChildren = FORM.AUDIENCE.eq(FormAudience.CHILDREN.name());
        var asking =
                switch (audience) {
                    case CHILDREN -> FORM.ORG_UNIT_ID.eq(unit).and(ofChildren);
                    case OWN ->
                            FORM.ORG_UNIT_ID
                                    .eq(unit)
                                    .andNot(ofChildren)
                                    .or(
                                            FORM.ORG_UNIT_ID
                                                    .eq(ORG_UNIT_PLACEMENT.PARENT_ID)
                                                    .and(ofChildren));
                };
        return dsl.select(FORM_LINE.INDICATOR_ID)
                .from(ORG_UNIT_PLACEMENT)
                .join(FORM)
                .on(asking)
                .join(FORM_LINE)
                .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(unit))
                .and(lastInForce(ORG_UNIT_PLACEMENT, month))
                .and(FORM_LINE.TO_MONTH.ge(month))
                .fetchSet(FORM_LINE.INDICATOR_ID);
    }

    /// A unit with a form of its own (本级) fills in that one alone.
    @Override
    public Condition ask(Field<UUID> unit, Field<UUID> indicator, YearMonth month) {
        var placed = ORG_UNIT_PLACEMENT.as("asked_unit");
        var own = FORM.as("own_form");
        var hasItsOwn =
                selectOne()
                        .from(own)
                        .where(own.ORG_UNIT_ID.eq(unit))
                        .and(own.AUDIENCE.eq(FormAudience.OWN.name()))
                        .and(own.FROM_MONTH.le(month));
        return exists(
                selectOne()
                        .from(ORG_UNIT)
                        .join(placed)
                        .on(placed.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                        .and(inForce(placed, month))
                        .join(FORM)
                        .on(FORM.FROM_MONTH.le(month))
                        .and(UnitPlaces.asks(placed, month))
                        .join(FORM_LINE)
                        .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                        .and(FORM_LINE.INDICATOR_ID.eq(indicator))
                        .and(Forms.on(month))
                        .where(ORG_UNIT.ID.eq(unit))
                        .and(FORM.AUDIENCE.eq(FormAudience.OWN.name()).or(notExists(hasItsOwn))));
    }
}

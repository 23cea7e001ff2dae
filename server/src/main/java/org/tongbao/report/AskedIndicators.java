package org.tongbao.report;

import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;

import org.jooq.DSLContext;
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
}

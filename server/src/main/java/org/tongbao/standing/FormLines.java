package org.tongbao.standing;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;

/// Which indicators the forms ask for, and since when.
@Repository
class FormLines {

    private static final String OWN = "OWN";

    private final DSLContext dsl;

    FormLines(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What a unit, the units under it and the one above it ask for, as they stood in a month; and
    /// those that asked units of the past.
    Asked under(Scope scope, OrgUnit head, Courses past, YearMonth month) {
        return new Asked(
                dsl.select(
                                FORM.ORG_UNIT_ID,
                                FORM.AUDIENCE,
                                nullif(FORM.PEER_GROUP, inline("")),
                                FORM.FROM_MONTH,
                                indicator(INDICATOR),
                                greatest(FORM.FROM_MONTH, FORM_LINE.FROM_MONTH),
                                FORM_LINE.TO_MONTH)
                        .from(FORM)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FORM.ORG_UNIT_ID))
                        .and(inForce(ORG_UNIT_PLACEMENT, month))
                        .join(FORM_LINE)
                        .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                        .where(
                                Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path())
                                        .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                                        .or(ORG_UNIT_PLACEMENT.PATH.eq(above(head)))
                                        .or(FORM.ORG_UNIT_ID.in(past.parents())))
                        .and(FORM.FROM_MONTH.le(month))
                        .and(FORM_LINE.FROM_MONTH.le(month))
                        .orderBy(FORM.ORG_UNIT_ID, FORM_LINE.POSITION, INDICATOR.POSITION)
                        .fetch(row ->
                                new Asked.Line(
                                        new Asked.Form(
                                                row.value1(),
                                                OWN.equals(row.value2()),
                                                row.value3(),
                                                row.value4()),
                                        row.value5(),
                                        new Span(row.value6(), row.value7()))));
    }

    private static String above(OrgUnit head) {
        return head.path().governing().value();
    }
}

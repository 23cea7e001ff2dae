package org.tongbao.standing;

import static org.jooq.impl.DSL.greatest;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Objects;

/// Which indicators the forms ask for, and since when.
@Repository
class FormLines {

    private static final String OWN = "OWN";

    private final DSLContext dsl;

    FormLines(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param scope in which the family was read
    Asked of(@SuppressWarnings("unused") Scope scope, Family family, YearMonth month) {
        var collecting = new ArrayList<>(family.ids());
        var parent = family.head().parent();
        if (parent != null) {
            collecting.add(Objects.requireNonNull(parent));
        }
        return new Asked(
                dsl.select(
                                FORM.ORG_UNIT_ID,
                                FORM.AUDIENCE,
                                indicator(INDICATOR),
                                greatest(FORM.FROM_MONTH, FORM_LINE.FROM_MONTH),
                                FORM_LINE.TO_MONTH)
                        .from(FORM)
                        .join(FORM_LINE)
                        .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                        .where(FORM.ORG_UNIT_ID.in(collecting))
                        .and(FORM.FROM_MONTH.le(month))
                        .and(FORM_LINE.FROM_MONTH.le(month))
                        .orderBy(FORM.ORG_UNIT_ID, FORM_LINE.POSITION, INDICATOR.POSITION)
                        .fetch(row ->
                                new Asked.Line(
                                        row.value1(),
                                        OWN.equals(row.value2()),
                                        row.value3(),
                                        new Span(row.value4(), row.value5()))));
    }
}

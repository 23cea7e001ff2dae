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
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which indicators the forms ask for, and since when.
@Repository
class FormLines {

    private static final String OWN = "OWN";

    private final DSLContext dsl;

    FormLines(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The lines of the forms of units that stood somewhere in some months.
    record Dated(List<Posted> lines) {

        Dated {
            lines = List.copyOf(lines);
        }

        /// What the forms had asked by a month, of the units as they stood in it.
        Asked in(YearMonth month) {
            return new Asked(
                    lines.stream()
                            .filter(posted -> posted.stands().contains(month))
                            .map(Posted::line)
                            .filter(line -> !line.span().from().isAfter(month))
                            .toList());
        }
    }

    /// @param stands the months in which the form's unit stood where it was found
    record Posted(Asked.Line line, Span stands) {}

    /// What a unit, the units under it and the one above it ask for, as they stood in some months;
    /// and those that asked units of the past.
    Dated under(Scope scope, OrgUnit head, Collection<UUID> past, Span months) {
        return new Dated(
                dsl.select(
                                FORM.ORG_UNIT_ID,
                                FORM.AUDIENCE,
                                nullif(FORM.PEER_GROUP, inline("")),
                                FORM.FROM_MONTH,
                                indicator(INDICATOR),
                                greatest(FORM.FROM_MONTH, FORM_LINE.FROM_MONTH),
                                FORM_LINE.TO_MONTH,
                                ORG_UNIT_PLACEMENT.FROM_MONTH,
                                ORG_UNIT_PLACEMENT.TO_MONTH)
                        .from(FORM)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FORM.ORG_UNIT_ID))
                        .and(inForce(ORG_UNIT_PLACEMENT, months.from(), months.to()))
                        .join(FORM_LINE)
                        .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                        .where(
                                Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path())
                                        .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                                        .or(ORG_UNIT_PLACEMENT.PATH.eq(above(head)))
                                        .or(FORM.ORG_UNIT_ID.in(past)))
                        .and(FORM.FROM_MONTH.le(months.to()))
                        .and(FORM_LINE.FROM_MONTH.le(months.to()))
                        .orderBy(FORM.ORG_UNIT_ID, FORM_LINE.POSITION, INDICATOR.POSITION)
                        .fetch(row ->
                                new Posted(
                                        new Asked.Line(
                                                new Asked.Form(
                                                        row.value1(),
                                                        OWN.equals(row.value2()),
                                                        row.value3(),
                                                        row.value4()),
                                                row.value5(),
                                                new Span(row.value6(), row.value7())),
                                        new Span(row.value8(), row.value9()))));
    }

    private static String above(OrgUnit head) {
        return head.path().governing().value();
    }
}

package org.tongbao.standing;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForceWithin;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.List;

/// Which indicators the forms ask for, and since when.
@Repository
class FormLines {

    private static final String OWN = "OWN";

    private final DSLContext dsl;

    FormLines(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// A line, and where the unit stood whose form it is of.
    record Placed(Asked.Line line, UnitPath path, Span stands) {

        private boolean concerns(OrgUnit head, Courses past, YearMonth month) {
            return stands.contains(month)
                    && !line.span().from().isAfter(month)
                    && (head.path().contains(path)
                            || head.path().governing().equals(path)
                            || past.parents().contains(line.form().unit()));
        }
    }

    /// What was read of some months.
    record Read(List<Placed> lines) {

        Read {
            lines = List.copyOf(lines);
        }

        /// What a unit, the units under it and the one above it ask for, as they stood in a month;
        /// and those that asked units of the past.
        Asked asked(OrgUnit head, Courses past, YearMonth month) {
            return new Asked(
                    lines.stream()
                            .filter(placed -> placed.concerns(head, past, month))
                            .map(Placed::line)
                            .toList());
        }
    }

    /// @param heads where the unit stood in the months
    Read under(Scope heads, Courses past, Span months) {
        return new Read(
                dsl.select(
                                FORM.ORG_UNIT_ID,
                                FORM.AUDIENCE,
                                nullif(FORM.PEER_GROUP, inline("")),
                                FORM.FROM_MONTH,
                                indicator(INDICATOR),
                                greatest(FORM.FROM_MONTH, FORM_LINE.FROM_MONTH),
                                FORM_LINE.TO_MONTH,
                                ORG_UNIT_PLACEMENT.PATH,
                                ORG_UNIT_PLACEMENT.FROM_MONTH,
                                ORG_UNIT_PLACEMENT.TO_MONTH)
                        .from(FORM)
                        .join(ORG_UNIT_PLACEMENT)
                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(FORM.ORG_UNIT_ID))
                        .and(inForceWithin(ORG_UNIT_PLACEMENT, months.from(), months.to()))
                        .join(FORM_LINE)
                        .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                        .where(
                                heads.covers(ORG_UNIT_PLACEMENT.PATH)
                                        .or(ORG_UNIT_PLACEMENT.PATH.in(above(heads)))
                                        .or(FORM.ORG_UNIT_ID.in(past.parents())))
                        .and(FORM.FROM_MONTH.le(months.to()))
                        .and(FORM_LINE.FROM_MONTH.le(months.to()))
                        .orderBy(FORM.ORG_UNIT_ID, FORM_LINE.POSITION, INDICATOR.POSITION)
                        .fetch(row ->
                                new Placed(
                                        new Asked.Line(
                                                new Asked.Form(
                                                        row.value1(),
                                                        OWN.equals(row.value2()),
                                                        row.value3(),
                                                        row.value4()),
                                                row.value5(),
                                                new Span(row.value6(), row.value7())),
                                        new UnitPath(row.value8()),
                                        new Span(row.value9(), row.value10()))));
    }

    private static List<String> above(Scope heads) {
        return heads.roots().stream().map(head -> head.governing().value()).toList();
    }
}

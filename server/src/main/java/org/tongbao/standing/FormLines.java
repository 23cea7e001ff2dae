package org.tongbao.standing;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.DUE_SUM;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which indicators the forms ask for, and since when.
@Repository
class FormLines {

    static final String OWN = "OWN";

    private final DSLContext dsl;

    FormLines(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// The lines of the forms of units that stood somewhere in some months.
    ///
    /// @param beneath what forms ask that were not read, of units under closed ones
    record Dated(List<Posted> lines, List<Indicator> beneath) {

        Dated {
            lines = List.copyOf(lines);
            beneath = List.copyOf(beneath);
        }

        /// What the forms had asked by a month, of the units as they stood in it.
        Asked in(YearMonth month) {
            return new Asked(
                    lines.stream()
                            .filter(posted -> posted.stands().contains(month))
                            .map(Posted::line)
                            .filter(line -> !line.span().from().isAfter(month))
                            .toList(),
                    beneath);
        }
    }

    /// The line of a joined row of form, line and indicator.
    static SelectField<Asked.Line> line() {
        return row(
                        FORM.ORG_UNIT_ID,
                        FORM.AUDIENCE,
                        nullif(FORM.PEER_GROUP, inline("")),
                        FORM.FROM_MONTH,
                        indicator(INDICATOR),
                        greatest(FORM.FROM_MONTH, FORM_LINE.FROM_MONTH),
                        FORM_LINE.TO_MONTH)
                .mapping(
                        Asked.Line.class,
                        (unit, audience, group, from, indicator, since, to) ->
                                new Asked.Line(
                                        new Asked.Form(unit, OWN.equals(audience), group, from),
                                        indicator,
                                        new Span(since, to)));
    }

    /// @param stands the months in which the form's unit stood where it was found
    record Posted(Asked.Line line, Span stands) {}

    /// What a unit, the units under it and the one above it ask for, as they stood in some months;
    /// and those that asked units of the past. Of closed units only what they ask of themselves.
    Dated under(Scope scope, OrgUnit head, Collection<UUID> past, Span months, Reach reach) {
        return new Dated(
                dsl.select(line(), ORG_UNIT_PLACEMENT.FROM_MONTH, ORG_UNIT_PLACEMENT.TO_MONTH)
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
                                        .and(asksWhoIsRead(reach, head))
                                        .or(ORG_UNIT_PLACEMENT.PATH.eq(above(head)))
                                        .or(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(past)))
                        .and(FORM.FROM_MONTH.le(months.to()))
                        .and(FORM_LINE.FROM_MONTH.le(months.to()))
                        .orderBy(FORM.ORG_UNIT_ID, FORM_LINE.POSITION, INDICATOR.POSITION)
                        .fetch(row ->
                                new Posted(row.value1(), new Span(row.value2(), row.value3()))),
                beneath(reach, head, months));
    }

    private static Condition asksWhoIsRead(Reach reach, OrgUnit head) {
        return switch (reach) {
            case Reach.Everything _, Reach.Chosen _ -> reach.covers(ORG_UNIT_PLACEMENT, head);
            case Reach.Opened(var open, _) ->
                    reach.covers(ORG_UNIT_PLACEMENT, head)
                            .and(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.in(open).or(FORM.AUDIENCE.eq(OWN)));
        };
    }

    private List<Indicator> beneath(Reach reach, OrgUnit head, Span months) {
        return switch (reach) {
            case Reach.Everything _, Reach.Chosen _ -> List.of();
            case Reach.Opened _ ->
                    dsl.select(indicator(INDICATOR))
                            .from(INDICATOR)
                            .where(
                                    INDICATOR.ID.in(
                                            select(DUE_SUM.INDICATOR_ID)
                                                    .from(DUE_SUM)
                                                    .where(DUE_SUM.ORG_UNIT_ID.eq(head.id()))
                                                    .and(DUE_SUM.FROM_MONTH.le(months.to()))))
                            .fetch(Record1::value1);
        };
    }

    private static String above(OrgUnit head) {
        return head.path().governing().value();
    }
}

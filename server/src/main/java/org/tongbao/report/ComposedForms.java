package org.tongbao.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.indicator.IndicatorColumns.indicator;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// Reads forms whole, for those who compose them.
@Repository
class ComposedForms {

    private static final int MOST = 200;

    private final DSLContext dsl;
    private final Clock clock;

    ComposedForms(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Forms of the unit and of those under it, in one statement, from the top down.
    List<ComposedForm> under(Scope scope, UnitPath path) {
        return dsl.select(
                        FORM.ID,
                        FORM.CODE,
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        FORM.AUDIENCE.convertFrom(FormAudience::valueOf),
                        nullif(FORM.PEER_GROUP, inline("")),
                        FORM.NAME,
                        FORM.FROM_MONTH,
                        FORM.REVISION,
                        lastReported(),
                        lines(),
                        texts())
                .from(FORM)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(FORM.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(inForce(ORG_UNIT_PLACEMENT, YearMonth.now(clock)))
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, path))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH))
                .orderBy(ORG_UNIT_PLACEMENT.PATH, FORM.AUDIENCE, FORM.PEER_GROUP)
                .limit(MOST)
                .fetch(mapping(ComposedForm::new));
    }

    private static Field<@Nullable YearMonth> lastReported() {
        return field(
                        select(max(REPORT.MONTH))
                                .from(REPORT)
                                .where(REPORT.FORM_ID.eq(FORM.ID))
                                .and(REPORT.STATE.ne(ReportState.WITHDRAWN.name())))
                .as("last_reported");
    }

    private static Field<List<ComposedForm.Line>> lines() {
        return multiset(
                        select(
                                        indicator(INDICATOR),
                                        FORM_LINE.POSITION,
                                        FORM_LINE.GROUP_NAME,
                                        FORM_LINE.ENGLISH_GROUP_NAME,
                                        FORM_LINE.HELP,
                                        FORM_LINE.FROM_MONTH,
                                        FORM_LINE.TO_MONTH)
                                .from(FORM_LINE)
                                .join(INDICATOR)
                                .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                                .where(FORM_LINE.FORM_ID.eq(FORM.ID))
                                .orderBy(FORM_LINE.POSITION, INDICATOR.POSITION))
                .as("form_lines")
                .convertFrom(rows ->
                        rows.map(
                                mapping((what, position, group, english, help, from, to) ->
                                        new ComposedForm.Line(
                                                what, position, group, english, help, from,
                                                end(to)))));
    }

    private static Field<List<ComposedForm.Text>> texts() {
        return multiset(
                        select(
                                        FORM_TEXT.CODE,
                                        FORM_TEXT.POSITION,
                                        FORM_TEXT.LABEL,
                                        FORM_TEXT.ENGLISH_LABEL,
                                        FORM_TEXT.TARGET_ID,
                                        FORM_TEXT.FROM_MONTH,
                                        FORM_TEXT.TO_MONTH)
                                .from(FORM_TEXT)
                                .where(FORM_TEXT.FORM_ID.eq(FORM.ID))
                                .orderBy(FORM_TEXT.POSITION, FORM_TEXT.CODE))
                .as("form_texts")
                .convertFrom(rows ->
                        rows.map(
                                mapping((code, position, label, english, target, from, to) ->
                                        new ComposedForm.Text(
                                                code, position, label, english, target, from,
                                                end(to)))));
    }

    private static @Nullable YearMonth end(YearMonth to) {
        return to.equals(FormSpan.OPEN_END) ? null : to;
    }
}

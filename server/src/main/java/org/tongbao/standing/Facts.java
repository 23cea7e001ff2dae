package org.tongbao.standing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.db.Indexes;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.db.tables.Report;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.ReportState;
import org.tongbao.report.ValueStatus;
import org.tongbao.standing.Known.Key;
import org.tongbao.standing.Known.Stated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Approved values of a unit, a row for each place in which it stood and each indicator: a piece of
/// the statement that reads the units, so that both are read at one moment. The months come as one
/// text from an index that holds all of it, and are added up here: grouping them over there costs
/// tables on disk. The index is named, because the database's idea of which is best changes with
/// what it last counted.
final class Facts {

    private static final OrgUnitPlacement STAY = ORG_UNIT_PLACEMENT.as("stay");

    private static final Field<String> NOTHING_WAITS = inline(null, VARCHAR);

    /// What is withheld leaves the figures as they are.
    private static final List<String> COUNTING =
            List.of(ValueStatus.REPORTED.name(), ValueStatus.NOT_APPLICABLE.name());

    private Facts() {}

    /// Of the time in which it stood under the head; of units that stood elsewhere too, all of it.
    ///
    /// @param months of which values are wanted; of levels also those before
    /// @param submitted whether what waits for its review counts as if it were approved
    static Field<List<Stated>> of(
            Field<UUID> unit,
            Scope scope,
            OrgUnit head,
            Set<UUID> indicators,
            Span months,
            Set<UUID> elsewhere,
            boolean submitted) {
        return multiset(
                        select(
                                        STAY.ORG_UNIT_ID,
                                        INDICATOR.ID,
                                        STAY.PATH,
                                        INDICATOR.KIND,
                                        field(values(months)),
                                        submitted ? waiting(months) : NOTHING_WAITS)
                                .from(STAY)
                                .join(INDICATOR)
                                .on(INDICATOR.ID.in(indicators))
                                .where(STAY.ORG_UNIT_ID.eq(unit))
                                .and(here(scope, head, elsewhere)))
                .as("figures")
                .convertFrom(rows ->
                        rows.stream()
                                .filter(row -> row.value5() != null || row.value6() != null)
                                .map(row ->
                                        new Stated(
                                                new Key(row.value1(), row.value2()),
                                                new UnitPath(row.value3()),
                                                IndicatorKind.valueOf(row.value4()),
                                                MonthlyValues.of(row.value5())
                                                        .approving(row.value6())))
                                .toList());
    }

    /// The rows of all months, see [MonthlyValues#of]; null where there is none. Of flows nothing
    /// is needed from before the first month.
    private static Select<Record1<String>> values(Span months) {
        var row =
                concat(
                        FACT.MONTH.cast(VARCHAR),
                        inline(":"),
                        FACT.AMOUNT.cast(VARCHAR),
                        inline(":"),
                        FACT.REPORTED.cast(VARCHAR),
                        inline(":"),
                        FACT.DEMONSTRATION.cast(VARCHAR));
        return select(groupConcat(row))
                .from(FACT.forceIndex(Indexes.FACT_IX_FACT_UNIT_VALUES.getName()))
                .where(FACT.ORG_UNIT_ID.eq(STAY.ORG_UNIT_ID))
                .and(FACT.INDICATOR_ID.eq(INDICATOR.ID))
                .and(FACT.MONTH.between(STAY.FROM_MONTH, STAY.TO_MONTH))
                .and(FACT.MONTH.le(months.to()))
                .and(FACT.MONTH.ge(months.from()).or(carriesForward()));
    }

    /// What approval would make of the reports and corrections that wait for their review, as
    /// [#values] says it.
    private static Field<String> waiting(Span months) {
        var corrected = WaitingCorrections.CORRECTED;
        return nullif(
                function(
                        "concat_ws",
                        VARCHAR,
                        inline(","),
                        field(submitted(months)),
                        field(
                                WaitingCorrections.values(
                                        STAY.ORG_UNIT_ID, wanted(corrected, months)))),
                inline(""));
    }

    private static Select<Record1<String>> submitted(Span months) {
        var reported = REPORT_VALUE.STATUS.eq(ValueStatus.REPORTED.name());
        var row =
                concat(
                        REPORT_VALUE.MONTH.cast(VARCHAR),
                        inline(":"),
                        coalesce(REPORT_VALUE.AMOUNT, inline(BigDecimal.ZERO)).cast(VARCHAR),
                        inline(":"),
                        when(reported, inline("1")).otherwise(inline("0")),
                        inline(":"),
                        REPORT.DEMONSTRATION.cast(VARCHAR));
        return select(groupConcat(row))
                .from(REPORT)
                .join(REPORT_VALUE)
                .on(REPORT_VALUE.MONTH.eq(REPORT.MONTH))
                .and(REPORT_VALUE.ORG_UNIT_ID.eq(REPORT.ORG_UNIT_ID))
                .and(REPORT_VALUE.INDICATOR_ID.eq(INDICATOR.ID))
                .and(REPORT_VALUE.STATUS.in(COUNTING))
                .where(REPORT.ORG_UNIT_ID.eq(STAY.ORG_UNIT_ID))
                .and(REPORT.STATE.eq(ReportState.SUBMITTED.name()))
                .and(wanted(REPORT, months));
    }

    private static Condition wanted(Report report, Span months) {
        return report.MONTH
                .between(STAY.FROM_MONTH, STAY.TO_MONTH)
                .and(report.MONTH.le(months.to()))
                .and(report.MONTH.ge(months.from()).or(carriesForward()));
    }

    private static Condition here(Scope scope, OrgUnit head, Set<UUID> elsewhere) {
        var here = Scope.under(STAY.PATH, head.path()).and(scope.covers(STAY.PATH));
        return elsewhere.isEmpty() ? here : here.or(STAY.ORG_UNIT_ID.in(elsewhere));
    }

    private static Condition carriesForward() {
        return INDICATOR.KIND.notIn(IndicatorKind.FLOW.name(), IndicatorKind.AMOUNT.name());
    }
}

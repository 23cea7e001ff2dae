package org.tongbao.standing;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.orgunit.OrgUnitTree.inForce;
import static org.tongbao.orgunit.OrgUnitTree.officialOrder;
import static org.tongbao.orgunit.OrgUnitTree.unitIfAny;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.Report;
import org.tongbao.history.EarlierFigures;
import org.tongbao.history.EarlierFigures.EarlierFigure;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.population.Population;
import org.tongbao.population.Populations;
import org.tongbao.report.ValueStatus;
import org.tongbao.standing.Known.Stated;
import org.tongbao.standing.Member.Exemption;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A unit with all under it as they stood in some months, and all that is known of them at one
/// moment: whether their reports of the last month are approved, their exemptions, figures, earlier
/// figures and population. One statement, a row for each unit and place in which it stood.
@Repository
class SelectFamily {

    private static final String APPROVED = "APPROVED";
    private static final String SUBMITTED = "SUBMITTED";
    private static final Report SAID = REPORT.as("said");
    private static final Field<UUID> CONCERNED =
            field(name("concerned", "id"), ORG_UNIT.ID.getDataType());
    private static final Field<List<Population>> NO_POPULATIONS =
            inline((Integer) null).convertFrom(_ -> List.<Population>of());
    private static final Field<List<Summed>> NO_SUMS =
            inline((Integer) null).convertFrom(_ -> List.<Summed>of());
    private static final Field<List<Exemption>> NO_EXEMPTIONS =
            inline((Integer) null).convertFrom(_ -> List.<Exemption>of());

    private final DSLContext dsl;

    SelectFamily(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What is wanted of each unit.
    ///
    /// @param months for which the units are asked
    /// @param since before this month exemptions are of no interest
    /// @param values the months of the figures
    /// @param lastMonths in which earlier figures end
    /// @param past units that stood elsewhere or are no more, whose figures are wanted too
    /// @param residents whether anything is divided by the population
    /// @param submitted whether reports that wait for their review count as if they were approved
    /// @param reach which of the units
    record Wanted(
            Span months,
            YearMonth since,
            Set<UUID> indicators,
            Span values,
            Set<YearMonth> lastMonths,
            Set<UUID> past,
            boolean residents,
            boolean submitted,
            Reach reach) {}

    /// A unit in a place and what is known of it.
    ///
    /// @param member as it stood there; null when it does not stand under the head in the months
    /// @param stands the months in which it stood there
    /// @param sums of all that stands under it, where that is not read
    /// @param whole whether all that stands under it is either read or in these sums
    record Row(
            UUID unit,
            @Nullable Member member,
            @Nullable Span stands,
            List<Stated> figures,
            List<EarlierFigure> earlier,
            List<Population> populations,
            List<Summed> sums,
            boolean whole) {}

    /// In official order.
    List<Row> under(Scope scope, OrgUnit head, Wanted wanted) {
        var month = wanted.months().to();
        var figures =
                Facts.of(
                        ORG_UNIT.ID,
                        scope,
                        head,
                        wanted.indicators(),
                        wanted.values(),
                        wanted.past(),
                        wanted.submitted());
        var residents = wanted.residents() ? Populations.of(ORG_UNIT.ID) : NO_POPULATIONS;
        return dsl.select(
                        ORG_UNIT.ID,
                        unitIfAny(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_PLACEMENT.PARENT_ID,
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        field(counts(REPORT, wanted.submitted())),
                        exemptions(month),
                        saidNotApplicable(month, wanted.since(), wanted.submitted()),
                        figures,
                        EarlierFigures.of(ORG_UNIT.ID, wanted.indicators(), wanted.lastMonths()),
                        residents,
                        ORG_UNIT_PLACEMENT.TO_MONTH,
                        sums(wanted),
                        field(whole(wanted)),
                        wanted.submitted()
                                ? WaitingCorrections.exemptions(
                                        ORG_UNIT.ID, new Span(wanted.since(), month))
                                : NO_EXEMPTIONS)
                .from(units(scope, head, wanted))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(CONCERNED))
                .leftJoin(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(stands(scope, head, wanted))
                .leftJoin(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(REPORT.MONTH.eq(month))
                .orderBy(officialOrder(ORG_UNIT, ORG_UNIT_PLACEMENT))
                .fetch(row ->
                        new Row(
                                row.value1(),
                                member(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value14()),
                                row.value2() == null ? null : new Span(row.value4(), row.value11()),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value12(),
                                row.value13()));
    }

    private static Field<List<Summed>> sums(Wanted wanted) {
        return switch (wanted.reach()) {
            case Reach.Everything _, Reach.Chosen _ -> NO_SUMS;
            case Reach.Opened opened ->
                    Sums.under(ORG_UNIT.ID, opened, wanted.indicators(), wanted.values());
        };
    }

    private static Condition whole(Wanted wanted) {
        return switch (wanted.reach()) {
            case Reach.Everything _, Reach.Chosen _ -> trueCondition();
            case Reach.Opened(var open, _) -> ORG_UNIT.ID.in(open).or(Sums.areOf(ORG_UNIT.ID));
        };
    }

    /// Those that stand there in any of the months, and those of the past.
    private static Table<?> units(Scope scope, OrgUnit head, Wanted wanted) {
        return select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.as("id"))
                .from(ORG_UNIT_PLACEMENT)
                .where(stands(scope, head, wanted))
                .union(select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.in(wanted.past())))
                .asTable("concerned");
    }

    private static Condition stands(Scope scope, OrgUnit head, Wanted wanted) {
        return inForce(ORG_UNIT_PLACEMENT, wanted.months().from(), wanted.months().to())
                .and(Scope.under(ORG_UNIT_PLACEMENT.PATH, head.path()))
                .and(wanted.reach().covers(ORG_UNIT_PLACEMENT, head))
                .and(scope.covers(ORG_UNIT_PLACEMENT.PATH));
    }

    private static @Nullable Member member(
            @Nullable OrgUnit unit,
            @Nullable UUID parent,
            YearMonth standsFrom,
            @Nullable Boolean approved,
            List<Exemption> exemptions,
            List<Exemption> said,
            List<Exemption> corrected) {
        if (unit == null) {
            return null;
        }
        return new Member(
                unit,
                parent,
                standsFrom,
                Boolean.TRUE.equals(approved),
                Stream.of(exemptions, said, corrected).flatMap(List::stream).toList());
    }

    private static Field<List<Exemption>> exemptions(YearMonth month) {
        return multiset(
                        select(
                                        NOT_APPLICABLE.INDICATOR_ID,
                                        NOT_APPLICABLE.FROM_MONTH,
                                        NOT_APPLICABLE.TO_MONTH)
                                .from(NOT_APPLICABLE)
                                .where(NOT_APPLICABLE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(NOT_APPLICABLE.FROM_MONTH.le(month)))
                .as("exemptions")
                .convertFrom(rows -> rows.map(mapping(SelectFamily::exemption)));
    }

    /// A unit may say 不涉及 for a month itself; approved, it counts like an exemption.
    private static Field<List<Exemption>> saidNotApplicable(
            YearMonth month, YearMonth since, boolean submitted) {
        return multiset(
                        select(REPORT_VALUE.INDICATOR_ID, REPORT_VALUE.MONTH)
                                .from(REPORT_VALUE)
                                .join(SAID)
                                .on(SAID.ORG_UNIT_ID.eq(REPORT_VALUE.ORG_UNIT_ID))
                                .and(SAID.MONTH.eq(REPORT_VALUE.MONTH))
                                .and(counts(SAID, submitted))
                                .and(submitted ? WaitingCorrections.none(SAID) : noCondition())
                                .where(REPORT_VALUE.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                .and(REPORT_VALUE.MONTH.between(since, month))
                                .and(REPORT_VALUE.STATUS.eq(ValueStatus.NOT_APPLICABLE.name())))
                .as("said_not_applicable")
                .convertFrom(
                        rows -> rows.map(mapping((indicator, at) -> exemption(indicator, at, at))));
    }

    /// Whether what a report says counts.
    private static Condition counts(Report report, boolean submitted) {
        return submitted ? report.STATE.in(APPROVED, SUBMITTED) : report.STATE.eq(APPROVED);
    }

    private static Exemption exemption(UUID indicator, YearMonth from, YearMonth to) {
        return new Exemption(indicator, new Span(from, to));
    }
}

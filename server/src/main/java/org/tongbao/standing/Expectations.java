package org.tongbao.standing;

import static org.jooq.Records.mapping;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.NOT_APPLICABLE;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.indicator.IndicatorColumns.addsUpOverUnits;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.ReportState;
import org.tongbao.report.ValueStatus;
import org.tongbao.standing.Member.Exemption;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is expected of units in all months, for what is added up in the background: the same rule
/// as that of a standing. Nothing here is bound to a caller: who may read what is made of it,
/// whoever reads it decides.
@Repository
public class Expectations {

    private final DSLContext dsl;

    Expectations(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// For a command that runs beside the server.
    public static Expectations on(DSLContext dsl) {
        return new Expectations(dsl);
    }

    private record Placed(OrgUnit unit, Span stands) {}

    /// Of the units that ever stood directly under another, while they stood there, what is
    /// expected of each: of flows, amounts and stocks. The forms are those of the unit itself and,
    /// before them, their own.
    ///
    /// @param since of the months before, what reports say (不涉及) is not looked at
    public List<Expected> under(UUID parent, YearMonth since) {
        var children = children(parent);
        var ids = children.stream().map(child -> child.unit().id()).distinct().toList();
        var asked = asked(parent, ids);
        var exemptions = exemptions(ids, since);
        var all = new HashMap<UUID, Map<UUID, NavigableMap<YearMonth, Expectation>>>();
        for (var child : children) {
            var id = child.unit().id();
            var member =
                    new Member(
                            child.unit(),
                            parent,
                            child.stands().from(),
                            false,
                            exemptions.getOrDefault(id, List.of()));
            Expected.of(asked, member, child.stands())
                    .forEach((indicator, changes) ->
                            all.computeIfAbsent(id, _ -> new HashMap<>())
                                    .computeIfAbsent(indicator, _ -> new TreeMap<>())
                                    .putAll(changes));
        }
        return all.entrySet().stream()
                .flatMap(of ->
                        of.getValue().entrySet().stream()
                                .map(one ->
                                        new Expected(of.getKey(), one.getKey(), one.getValue())))
                .toList();
    }

    /// Oldest first.
    private List<Placed> children(UUID parent) {
        return dsl.select(
                        unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                        ORG_UNIT_PLACEMENT.FROM_MONTH,
                        ORG_UNIT_PLACEMENT.TO_MONTH)
                .from(ORG_UNIT_PLACEMENT)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(parent))
                .orderBy(ORG_UNIT_PLACEMENT.FROM_MONTH)
                .fetch(row -> new Placed(row.value1(), new Span(row.value2(), row.value3())));
    }

    private Asked asked(UUID parent, List<UUID> children) {
        Condition asking =
                FORM.ORG_UNIT_ID
                        .eq(parent)
                        .and(FORM.AUDIENCE.ne(FormLines.OWN))
                        .or(FORM.ORG_UNIT_ID.in(children).and(FORM.AUDIENCE.eq(FormLines.OWN)));
        return new Asked(
                dsl.select(FormLines.line())
                        .from(FORM)
                        .join(FORM_LINE)
                        .on(FORM_LINE.FORM_ID.eq(FORM.ID))
                        .join(INDICATOR)
                        .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                        .where(asking)
                        .and(FORM_LINE.TO_MONTH.ge(FORM.FROM_MONTH))
                        .fetch(Record1::value1));
    }

    private Map<UUID, List<Exemption>> exemptions(List<UUID> units, YearMonth since) {
        return Stream.concat(given(units).stream(), said(units, since).stream())
                .collect(
                        groupingBy(
                                Exempted::unit, Collectors.mapping(Exempted::exemption, toList())));
    }

    private record Exempted(UUID unit, UUID indicator, YearMonth from, YearMonth to) {

        Exemption exemption() {
            return new Exemption(indicator, new Span(from, to));
        }
    }

    private List<Exempted> given(List<UUID> units) {
        return dsl.select(
                        NOT_APPLICABLE.ORG_UNIT_ID,
                        NOT_APPLICABLE.INDICATOR_ID,
                        NOT_APPLICABLE.FROM_MONTH,
                        NOT_APPLICABLE.TO_MONTH)
                .from(NOT_APPLICABLE)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(NOT_APPLICABLE.INDICATOR_ID))
                .and(addsUpOverUnits(INDICATOR))
                .where(NOT_APPLICABLE.ORG_UNIT_ID.in(units))
                .fetch(mapping(Exempted::new));
    }

    /// A unit may say 不涉及 for a month itself; approved, it counts like an exemption.
    private List<Exempted> said(List<UUID> units, YearMonth since) {
        return dsl.select(
                        REPORT.ORG_UNIT_ID,
                        REPORT_VALUE.INDICATOR_ID,
                        REPORT_VALUE.MONTH,
                        REPORT_VALUE.MONTH)
                .from(REPORT)
                .join(REPORT_VALUE)
                .on(REPORT_VALUE.MONTH.eq(REPORT.MONTH))
                .and(REPORT_VALUE.ORG_UNIT_ID.eq(REPORT.ORG_UNIT_ID))
                .and(REPORT_VALUE.STATUS.eq(ValueStatus.NOT_APPLICABLE.name()))
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(REPORT_VALUE.INDICATOR_ID))
                .and(addsUpOverUnits(INDICATOR))
                .where(REPORT.ORG_UNIT_ID.in(units))
                .and(REPORT.MONTH.ge(since))
                .and(REPORT.STATE.eq(ReportState.APPROVED.name()))
                .fetch(mapping(Exempted::new));
    }
}

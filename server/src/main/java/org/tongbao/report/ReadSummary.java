package org.tongbao.report;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicator;
import org.tongbao.knownat.KnownAt;
import org.tongbao.ledger.CountedLists;
import org.tongbao.ledger.CountedLists.Unclaimed;
import org.tongbao.plan.Plans;
import org.tongbao.report.Forms.Exempt;
import org.tongbao.report.SelectSummaryFigures.UnitFigures;
import org.tongbao.report.SummaryTable.Cell;
import org.tongbao.report.SummaryTable.Completeness;
import org.tongbao.report.SummaryTable.Row;
import org.tongbao.report.SummaryTable.RowKind;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lays out the summary table of a month: what is asked is looked up first, all that was answered
/// is one statement, whatever the number of units and months.
@Component
class ReadSummary {

    private final UnitPlaces places;
    private final ReportingUnits units;
    private final Forms forms;
    private final SelectSummaryFigures figures;
    private final CountedLists lists;
    private final Plans plans;
    private final Authority authority;
    private final KnownAt past;
    private final Clock clock;

    ReadSummary(
            UnitPlaces places,
            ReportingUnits units,
            Forms forms,
            SelectSummaryFigures figures,
            CountedLists lists,
            Plans plans,
            Authority authority,
            KnownAt past,
            Clock clock) {
        this.places = places;
        this.units = units;
        this.forms = forms;
        this.figures = figures;
        this.lists = lists;
        this.plans = plans;
        this.authority = authority;
        this.past = past;
        this.clock = clock;
    }

    /// @param knownAt as it was known then, see [KnownAt#ask]; null for the present
    SummaryTable of(Actor actor, String code, YearMonth month, @Nullable Instant knownAt) {
        return past.ask(knownAt, code, () -> read(actor, code, month, knownAt));
    }

    /// What of lists is nobody's and in none of the table's figures. How lists stood in the past is
    /// not kept.
    List<Unclaimed> unclaimed(SummaryTable table) {
        return table.knownAt() == null
                ? lists.inNoFigure(Scope.EVERYWHERE, table.unit(), table.month())
                : List.of();
    }

    private SummaryTable read(
            Actor actor, String code, YearMonth month, @Nullable Instant knownAt) {
        var place = places.find(actor.scope(Verb.UNIT_READ), code, month);
        authority.require(actor, Verb.REPORT_READ, place.path());
        var shown =
                units.childrenThenOwn(actor.scope(Verb.REPORT_READ), place.id(), month).stream()
                        .filter(unit -> !unit.unit().id().equals(place.id()) || place.ownLevel())
                        .toList();
        var ids = shown.stream().map(unit -> unit.unit().id()).toList();
        var asked = forms.asked(formIds(shown), ids, month);
        var known = figures.of(ids, month);
        var indicators = indicators(asked);
        var rows =
                new ArrayList<>(
                        shown.stream()
                                .map(unit ->
                                        row(
                                                unit,
                                                place.id(),
                                                indicators,
                                                asked,
                                                requireNonNull(known.get(unit.unit().id()))))
                                .toList());
        rows.add(new Row(RowKind.TOTAL, place.unit(), null, totals(indicators, rows)));
        return new SummaryTable(
                place.unit(),
                month,
                plans.forUnit(actor.scope(Verb.UNIT_READ), place.path(), month).orElse(null),
                indicators,
                rows,
                completeness(shown, rows, month),
                known.values().stream().anyMatch(UnitFigures::demonstration),
                clock.instant(),
                knownAt);
    }

    /// The forms of the children first, then the unit's own, each once.
    private static List<UUID> formIds(List<ReportingUnit> shown) {
        return shown.stream()
                .map(ReportingUnit::form)
                .filter(Objects::nonNull)
                .map(AskedForm::id)
                .distinct()
                .toList();
    }

    /// In the order of the forms.
    private static List<Indicator> indicators(Forms.Asked asked) {
        var byId = new LinkedHashMap<UUID, Indicator>();
        asked.lines().values().stream()
                .flatMap(List::stream)
                .forEach(indicator -> byId.putIfAbsent(indicator.id(), indicator));
        return List.copyOf(byId.values());
    }

    private static Row row(
            ReportingUnit unit,
            UUID parent,
            List<Indicator> indicators,
            Forms.Asked asked,
            UnitFigures known) {
        Set<UUID> onForm =
                unit.form() == null
                        ? Set.of()
                        : asked.lines().getOrDefault(unit.form().id(), List.of()).stream()
                                .map(Indicator::id)
                                .collect(Collectors.toSet());
        var cells =
                indicators.stream()
                        .map(indicator -> {
                            var id = indicator.id();
                            return onForm.contains(id)
                                            && !asked.exempt()
                                                    .contains(new Exempt(unit.unit().id(), id))
                                    ? known.figures()
                                            .getOrDefault(id, SummaryFigures.NONE)
                                            .cell(indicator)
                                    : Cell.NOT_APPLICABLE;
                        })
                        .toList();
        return new Row(
                unit.unit().id().equals(parent) ? RowKind.OWN : RowKind.CHILD,
                unit.unit(),
                known.state(),
                cells);
    }

    private static List<Cell> totals(List<Indicator> indicators, List<Row> rows) {
        return IntStream.range(0, indicators.size())
                .mapToObj(i ->
                        SummaryFigures.total(
                                indicators.get(i),
                                rows.stream().map(row -> row.cells().get(i)).toList()))
                .toList();
    }

    private static Completeness completeness(
            List<ReportingUnit> shown, List<Row> rows, YearMonth month) {
        return new Completeness(
                (int)
                        rows.stream()
                                .filter(row -> row.kind() == RowKind.CHILD)
                                .filter(row ->
                                        row.state() == ReportState.SUBMITTED
                                                || row.state() == ReportState.APPROVED)
                                .count(),
                (int)
                        IntStream.range(0, shown.size())
                                .filter(i -> rows.get(i).kind() == RowKind.CHILD)
                                .filter(i -> shown.get(i).expected(month))
                                .count());
    }
}

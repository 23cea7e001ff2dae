package org.tongbao.standing;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// All that is known of what a survey asks, read at one moment. A line is the one that the unit's
/// own standing has at the end of the period: held against its own target, else the rule its parent
/// has for each child, else the sum of those directly under it.
///
/// Not for several threads: sheets are made once they are needed.
public final class Findings {

    private final Survey survey;
    private final Gathered gathered;
    private final Map<Span, Sheet> whole = new HashMap<>();
    private final Map<Table, Sheet> tables = new HashMap<>();
    private final Map<Column, Siblings> columns = new HashMap<>();

    /// The siblings under one unit at the end of a period; without one, the head alone.
    private record Table(Span period, @Nullable UUID parent) {}

    private record Column(Table table, UUID indicator) {}

    Findings(Survey survey, Gathered gathered) {
        this.survey = survey;
        this.gathered = gathered;
    }

    /// Empty where nobody may read it: outside the subtree only what the published table has.
    ///
    /// @param unit one of those the survey has at the end of the period
    public Optional<Finding> of(Stand unit, Span period, Indicator indicator) {
        if (!mayRead(unit, period, indicator)) {
            return Optional.empty();
        }
        var table = table(unit, period);
        var sheet = tables.computeIfAbsent(table, this::sheet);
        var member = sheet.family().member(unit.unit().id());
        var among = isAmongSiblings(unit, period);
        var line =
                among
                        ? column(table, indicator).line(member)
                        : new Lines(sheet).line(indicator, member);
        return Optional.of(new Finding(line, among, false));
    }

    /// Several units taken as one, each counted once: what stands under another is in its figures.
    /// It has no rank; a share where all stand under the same one. Empty without units, and where
    /// anything of one of them may not be read.
    ///
    /// @param units of those the survey has at the end of the period
    public Optional<Finding> of(Collection<Stand> units, Span period, Indicator indicator) {
        var tops = topmost(units);
        if (tops.isEmpty() || !tops.stream().allMatch(top -> mayRead(top, period, indicator))) {
            return Optional.empty();
        }
        var sheet = whole.computeIfAbsent(period, this::whole);
        var together =
                new Together(
                        sheet,
                        indicator,
                        tops.stream().map(top -> sheet.family().member(top.unit().id())).toList(),
                        tops.stream().flatMap(top -> goal(top, period, indicator)).toList());
        return Optional.of(
                new Finding(
                        new StandingLine(
                                together.basis(),
                                Beside.partOf(() -> whole(tops, period, indicator))),
                        false,
                        together.goal() == null && !together.goals().isEmpty()));
    }

    private static List<Stand> topmost(Collection<Stand> units) {
        var paths = units.stream().map(unit -> unit.unit().path()).collect(toSet());
        return units.stream()
                .filter(unit -> above(unit.unit().path()).noneMatch(paths::contains))
                .toList();
    }

    private static Stream<UnitPath> above(UnitPath path) {
        return path.fromTop().filter(above -> !above.equals(path));
    }

    private Stream<Goal> goal(Stand unit, Span period, Indicator indicator) {
        var sheet = tables.computeIfAbsent(table(unit, period), this::sheet);
        return sheet.goal(sheet.family().member(unit.unit().id()), indicator).stream();
    }

    /// What units are together a share of: what the one above all of them has.
    private @Nullable BigDecimal whole(List<Stand> units, Span period, Indicator indicator) {
        var table = table(units.getFirst(), period);
        if (!units.stream()
                .allMatch(unit ->
                        table(unit, period).equals(table) && isAmongSiblings(unit, period))) {
            return null;
        }
        var sheet = tables.computeIfAbsent(table, this::sheet);
        var parent = sheet.family().member(Objects.requireNonNull(table.parent()));
        return Lines.whole(new Lines(sheet).line(indicator, parent));
    }

    /// Who is named among some units; empty where anything of one of them may not be read.
    public Optional<Laggards> laggards(Collection<Stand> units, Span period, Indicator indicator) {
        var rows =
                units.stream()
                        .flatMap(unit ->
                                of(unit, period, indicator)
                                        .map(found -> new StandingRow(unit.unit(), found.line()))
                                        .stream())
                        .toList();
        return rows.size() < units.size() ? Optional.empty() : Optional.of(Laggards.among(rows));
    }

    /// Who is named among those directly under a unit; empty where there is nobody, and where their
    /// table may not be read.
    public Optional<Laggards> laggards(Stand unit, Span period, Indicator indicator) {
        var table = new Table(period, unit.unit().id());
        var rows = column(table, indicator).rows();
        return rows.isEmpty() || !survey.ground().table(unit, period.to())
                ? Optional.empty()
                : Optional.of(Laggards.among(rows));
    }

    /// Whether anybody stands directly under a unit at the end of a period.
    public boolean hasUnitsBelow(Stand unit, Span period) {
        var family = whole.computeIfAbsent(period, this::whole).family();
        return !family.childrenOf(family.member(unit.unit().id())).isEmpty();
    }

    private Table table(Stand unit, Span period) {
        return new Table(period, survey.isHead(unit) ? null : unit.parent());
    }

    private Siblings column(Table table, Indicator indicator) {
        return columns.computeIfAbsent(
                new Column(table, indicator.id()), _ -> siblings(table, indicator));
    }

    private Siblings siblings(Table table, Indicator indicator) {
        var sheet = tables.computeIfAbsent(table, this::sheet);
        var lines = new Lines(sheet);
        var parent = sheet.family().member(Objects.requireNonNull(table.parent()));
        return lines.ranked(
                indicator, sheet.family().childrenOf(parent), () -> lines.line(indicator, parent));
    }

    private Sheet sheet(Table table) {
        var sheet = whole.computeIfAbsent(table.period(), this::whole);
        var concerned = new HashSet<UUID>();
        var family = sheet.family();
        var siblings =
                table.parent() == null
                        ? List.of(family.head())
                        : family.childrenOf(family.member(table.parent()));
        for (var member : siblings) {
            concerned.add(member.unit().id());
            concerned.add(member.parent());
            concerned.addAll(under(sheet, member.unit().id()));
        }
        return sheet.against(concerned);
    }

    private Sheet whole(Span period) {
        var time = survey.time(period, gathered.asked());
        return gathered.sheet(time.when(), time.targets());
    }

    /// Directly, or once.
    private static Set<UUID> under(Sheet sheet, UUID unit) {
        var under = new HashSet<UUID>();
        sheet.family()
                .childrenOf(sheet.family().member(unit))
                .forEach(child -> under.add(child.unit().id()));
        sheet.courses().onceUnder(unit).forEach(course -> under.add(course.unit().id()));
        return under;
    }

    /// Outside the subtree only what the published table has.
    private boolean mayRead(Stand unit, Span period, Indicator indicator) {
        if (survey.ground().open(unit)) {
            return true;
        }
        var table = table(unit, period);
        var sheet = tables.computeIfAbsent(table, this::sheet);
        return isPublished(sheet, table, sheet.family().member(unit.unit().id()), indicator);
    }

    private boolean isAmongSiblings(Stand unit, Span period) {
        return !survey.isHead(unit) && survey.ground().amongSiblings(unit, period.to());
    }

    /// Whether the published table of the unit, or that of the one above it, has the indicator:
    /// that anybody in it has a target.
    private boolean isPublished(Sheet sheet, Table table, Member member, Indicator indicator) {
        var concerned = under(sheet, member.unit().id());
        concerned.add(member.unit().id());
        if (table.parent() != null) {
            concerned.add(table.parent());
            concerned.addAll(under(sheet, table.parent()));
        }
        return whole.computeIfAbsent(table.period(), this::whole)
                .targets()
                .only(concerned)
                .about(indicator.id())
                .findAny()
                .isPresent();
    }
}

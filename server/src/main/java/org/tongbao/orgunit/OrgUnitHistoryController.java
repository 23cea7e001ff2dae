package org.tongbao.orgunit;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// How units came about, and who may change them.
@Controller
class OrgUnitHistoryController {

    private final OrgUnits units;
    private final OrgUnitPeriods periods;

    OrgUnitHistoryController(OrgUnits units, OrgUnitPeriods periods) {
        this.units = units;
        this.periods = periods;
    }

    @BatchMapping
    Map<OrgUnit, Integer> version(List<OrgUnit> asked) {
        return each(asked, units.versions(ids(asked)), 0);
    }

    @BatchMapping
    Map<OrgUnit, List<OrgUnitPeriod>> periods(List<OrgUnit> asked) {
        return each(asked, periods.of(ids(asked)), List.of());
    }

    @BatchMapping
    Map<OrgUnit, YearMonth> validFrom(List<OrgUnit> asked) {
        var all = periods.of(ids(asked));
        return asked.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                unit ->
                                        Objects.requireNonNull(all.get(unit.id()))
                                                .getFirst()
                                                .from()));
    }

    /// A unit whose end is not known has no entry.
    @BatchMapping
    Map<OrgUnit, YearMonth> validTo(List<OrgUnit> asked) {
        var all = periods.of(ids(asked));
        return asked.stream()
                .distinct()
                .filter(unit -> !Objects.requireNonNull(all.get(unit.id())).getLast().open())
                .collect(
                        toMap(
                                Function.identity(),
                                unit -> Objects.requireNonNull(all.get(unit.id())).getLast().to()));
    }

    /// Names the unit had before the one it is shown with, oldest first.
    @BatchMapping
    Map<OrgUnit, List<String>> formerNames(List<OrgUnit> asked) {
        var all = periods.of(ids(asked));
        return asked.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                unit -> former(unit, all.getOrDefault(unit.id(), List.of()))));
    }

    private static List<String> former(OrgUnit unit, List<OrgUnitPeriod> periods) {
        return periods.stream()
                .map(OrgUnitPeriod::name)
                .takeWhile(name -> !name.equals(unit.name()))
                .distinct()
                .toList();
    }

    @BatchMapping
    Map<OrgUnit, List<OrgUnitSuccession>> predecessors(List<OrgUnit> asked) {
        return each(asked, periods.predecessors(ids(asked)), List.of());
    }

    @BatchMapping
    Map<OrgUnit, List<OrgUnitSuccession>> successors(List<OrgUnit> asked) {
        return each(asked, periods.successors(ids(asked)), List.of());
    }

    /// The unit above as it was called when the period began.
    @BatchMapping(typeName = "OrgUnitPeriod")
    Map<OrgUnitPeriod, OrgUnit> parent(List<OrgUnitPeriod> asked) {
        var above = periods.at(asked.stream().flatMap(OrgUnitHistoryController::above).toList());
        return asked.stream()
                .distinct()
                .filter(period -> above(period).anyMatch(above::containsKey))
                .collect(
                        toMap(
                                Function.identity(),
                                period ->
                                        Objects.requireNonNull(
                                                above.get(
                                                        above(period).findFirst().orElseThrow()))));
    }

    private static Stream<OrgUnitPeriods.At> above(OrgUnitPeriod period) {
        return Stream.ofNullable(period.parentId())
                .map(parent -> new OrgUnitPeriods.At(parent, period.from()));
    }

    @SchemaMapping(typeName = "OrgUnitPeriod")
    @Nullable YearMonth to(OrgUnitPeriod period) {
        return period.open() ? null : period.to();
    }

    /// A unit is changed by those who administer the one above it, one at the top by its own.
    @SchemaMapping
    boolean canChange(OrgUnit unit, Actor actor) {
        return actor.scope(Verb.UNIT_MANAGE).contains(unit.path().governing());
    }

    @SchemaMapping
    boolean canAddBelow(OrgUnit unit, Actor actor) {
        return actor.scope(Verb.UNIT_MANAGE).contains(unit.path());
    }

    private static List<UUID> ids(Collection<OrgUnit> units) {
        return units.stream().map(OrgUnit::id).distinct().toList();
    }

    private static <T> Map<OrgUnit, T> each(List<OrgUnit> asked, Map<UUID, T> found, T none) {
        return asked.stream()
                .distinct()
                .collect(toMap(Function.identity(), unit -> found.getOrDefault(unit.id(), none)));
    }
}

package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Depth;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;
import org.tongbao.standing.Survey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Which units there are rows about.
sealed interface UnitChoice {

    /// The unit that is asked about as a whole.
    record Whole() implements UnitChoice {}

    /// Those directly under it.
    record Children() implements UnitChoice {}

    /// All under it of one level.
    record OfLevel(OrgUnitLevel level) implements UnitChoice {}

    /// Only these, by their codes.
    record Listed(Set<String> codes) implements UnitChoice {

        public Listed {
            codes = Set.copyOf(codes);
        }
    }

    /// Only those of these peer groups.
    record OfGroups(UnitChoice among, Set<String> groups) implements UnitChoice {

        public OfGroups {
            groups = Set.copyOf(groups);
        }
    }

    static UnitChoice of(AnalysisInput input) {
        if (!input.choosesUnits()) {
            return new Whole();
        }
        var all = all(input);
        return input.peerGroups().isEmpty()
                ? all
                : new OfGroups(all, new HashSet<>(input.peerGroups()));
    }

    private static UnitChoice all(AnalysisInput input) {
        if (!input.units().isEmpty()) {
            return new Listed(new HashSet<>(input.units()));
        }
        return input.level() == null ? new Children() : new OfLevel(input.level());
    }

    /// How deep they stand.
    default Depth depth() {
        return switch (this) {
            case Whole _ -> new Depth.Whole();
            case Children _ -> new Depth.Children();
            case OfLevel(var level) -> new Depth.OfLevel(level);
            case Listed(var codes) -> new Depth.Named(codes);
            case OfGroups(var among, _) -> among.depth();
        };
    }

    /// Those of which anything may be read, in official order.
    default List<Stand> in(Survey survey, Span period) {
        return survey.units(period).stream().filter(among(survey)).toList();
    }

    default Predicate<Stand> among(Survey survey) {
        return switch (this) {
            case Whole _ -> survey::isHead;
            case Children _ -> survey::isChild;
            case OfLevel(var level) -> unit -> !survey.isHead(unit) && unit.unit().level() == level;
            case Listed(var codes) -> unit -> codes.contains(unit.unit().code());
            case OfGroups(var among, var groups) ->
                    among.among(survey).and(unit -> has(groups, unit.unit().peerGroup()));
        };
    }

    private static boolean has(Set<String> groups, @Nullable String group) {
        return group != null && groups.contains(group);
    }

    /// @throws NotFoundException for a unit by name that is in none of the periods
    default void check(Survey survey) {
        switch (this) {
            case Listed(var codes) -> {
                var missing = new HashSet<>(codes);
                survey.periods()
                        .forEach(period ->
                                survey.units(period)
                                        .forEach(unit -> missing.remove(unit.unit().code())));
                if (!missing.isEmpty()) {
                    throw new NotFoundException("units " + missing);
                }
            }
            case OfGroups(var among, _) -> among.check(survey);
            case Whole _, Children _, OfLevel _ -> {}
        }
    }
}

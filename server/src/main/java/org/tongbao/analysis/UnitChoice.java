package org.tongbao.analysis;

import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Span;
import org.tongbao.standing.Stand;
import org.tongbao.standing.Survey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    static UnitChoice of(AnalysisInput input) {
        if (!input.units().isEmpty()) {
            return new Listed(new HashSet<>(input.units()));
        }
        return input.level() == null ? new Children() : new OfLevel(input.level());
    }

    /// In official order.
    default List<Stand> in(Survey survey, Span period) {
        return survey.units(period).stream().filter(unit -> takes(survey, unit)).toList();
    }

    private boolean takes(Survey survey, Stand unit) {
        return switch (this) {
            case Whole _ -> survey.isHead(unit);
            case Children _ -> survey.isChild(unit);
            case OfLevel(var level) -> !survey.isHead(unit) && unit.unit().level() == level;
            case Listed(var codes) -> codes.contains(unit.unit().code());
        };
    }

    /// @throws NotFoundException for a unit by name that is in none of the periods
    default void check(Survey survey) {
        if (this instanceof Listed(var codes)) {
            var missing = new HashSet<>(codes);
            survey.periods()
                    .forEach(period ->
                            survey.units(period)
                                    .forEach(unit -> missing.remove(unit.unit().code())));
            if (!missing.isEmpty()) {
                throw new NotFoundException("units " + missing);
            }
        }
    }
}

package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnitPeriod;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.reorganisation.UnitInputs.Act;
import org.tongbao.reorganisation.UnitInputs.Merge;
import org.tongbao.reorganisation.UnitInputs.NewUnit;
import org.tongbao.reorganisation.UnitInputs.SeenUnit;
import org.tongbao.reorganisation.UnitInputs.Split;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// When a unit can be moved, merged, split or abolished: what can be said without looking anything
/// up.
final class ReorganisationRules {

    static final int MOST_UNITS = 20;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_PATH = 255;

    private ReorganisationRules() {}

    /// What holds for every unit that ends or stands elsewhere from a month on.
    static List<Problem> act(Course course, SeenUnit seen, Act act, YearMonth today) {
        var problems =
                new ArrayList<>(UnitRules.change(course, seen.version(), act.month(), today));
        if (problems.isEmpty()) {
            problems.addAll(UnitRules.after(course, act.month()));
        }
        return problems;
    }

    /// The trail says on which decision the act rests.
    static List<Problem> reason(Act act) {
        var reason = Words.orNull(act.reason());
        if (reason == null) {
            return List.of(InputProblem.at("UNIT_TEXT_REQUIRED", List.of("reason")));
        }
        return Words.length(reason) > LONGEST_REASON
                ? List.of(InputProblem.at("UNIT_TEXT_LONG", List.of("reason"), LONGEST_REASON))
                : List.of();
    }

    /// @param deepest how much longer than the unit's own the longest path under it is
    static List<Problem> move(Course unit, Course parent, YearMonth month, int deepest) {
        var now = unit.newest();
        if (Objects.equals(now.parentId(), parent.id())) {
            return List.of(
                    InputProblem.at(
                            "UNIT_STANDS_THERE",
                            List.of("parent"),
                            now.name(),
                            parent.newest().name()));
        }
        if (now.path().contains(parent.newest().path())) {
            return List.of(
                    InputProblem.at("UNIT_INTO_ITSELF", List.of("parent"), parent.newest().name()));
        }
        var problems = new ArrayList<>(UnitRules.parent(parent, month));
        problems.addAll(at("parent", UnitRules.level(now.level(), parent.newest())));
        var path = parent.newest().path().child(unit.code());
        if (path.value().length() + deepest > LONGEST_PATH) {
            problems.add(InputProblem.at("UNIT_TOO_DEEP", List.of("parent")));
        }
        return problems;
    }

    /// Whether the input of a merger names units that can be merged at all.
    static List<Problem> merge(Merge input) {
        var problems = new ArrayList<>(reason(input.act()));
        var least = input.into() == null ? 2 : 1;
        if (input.units().size() < least || input.units().size() > MOST_UNITS) {
            problems.add(InputProblem.at("UNIT_MERGE_COUNT", List.of("units"), least, MOST_UNITS));
        }
        if ((input.into() == null) == (input.created() == null)) {
            problems.add(InputProblem.at("UNIT_MERGE_SUCCESSOR", List.of("into")));
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < input.units().size(); i++) {
            if (!codes.add(input.units().get(i).unit())) {
                problems.add(InputProblem.at("UNIT_TWICE", List.of("units", Integer.toString(i))));
            }
        }
        if (input.into() != null && codes.contains(input.into().unit())) {
            problems.add(InputProblem.at("UNIT_MERGES_ITSELF", List.of("into")));
        }
        return problems;
    }

    /// Nothing goes on in what stands under it, and a new unit needs one place to stand.
    static List<Problem> merge(List<Course> ending, @Nullable Course into) {
        var paths = Stream.concat(ending.stream(), Stream.ofNullable(into)).map(path()).toList();
        for (int i = 0; i < ending.size(); i++) {
            var path = ending.get(i).newest().path();
            if (paths.stream().anyMatch(other -> !other.equals(path) && path.contains(other))) {
                return List.of(
                        InputProblem.at(
                                "UNIT_INTO_ITSELF",
                                List.of("units", Integer.toString(i)),
                                ending.get(i).newest().name()));
            }
        }
        var parents = ending.stream().map(one -> one.newest().path().governing()).distinct();
        return into == null && (parents.count() > 1 || ending.getFirst().newest().path().isTop())
                ? List.of(InputProblem.at("UNIT_MERGE_PARENTS", List.of("units")))
                : List.of();
    }

    private static Function<Course, UnitPath> path() {
        return course -> course.newest().path();
    }

    static List<Problem> split(Split input, int below) {
        var problems = new ArrayList<>(reason(input.act()));
        var least = input.remains() ? 1 : 2;
        var parts = input.parts();
        if (parts.size() < least || parts.size() > MOST_UNITS) {
            problems.add(InputProblem.at("UNIT_SPLIT_COUNT", List.of("parts"), least, MOST_UNITS));
        }
        problems.addAll(repeated(parts, "code", NewUnit::code, "UNIT_CODE_TAKEN"));
        problems.addAll(repeated(parts, "name", NewUnit::name, "UNIT_NAME_TAKEN"));
        if (below > 0 && !input.remains()) {
            problems.add(StateProblem.of("UNIT_HAS_UNITS_BELOW", below));
        }
        return problems;
    }

    private static List<Problem> repeated(
            List<NewUnit> parts, String field, Function<NewUnit, String> value, String code) {
        var seen = new HashSet<String>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < parts.size(); i++) {
            var text = Words.folded(value.apply(parts.get(i)));
            if (!text.isEmpty() && !seen.add(text)) {
                problems.add(
                        InputProblem.at(code, List.of("parts", Integer.toString(i), field), text));
            }
        }
        return problems;
    }

    static List<Problem> abolish(OrgUnitPeriod now, Act act, int below) {
        var problems = new ArrayList<>(reason(act));
        if (below > 0) {
            problems.add(StateProblem.of("UNIT_HAS_UNITS_BELOW", below));
        }
        if (now.path().isTop()) {
            problems.add(StateProblem.of("UNIT_AT_THE_TOP", now.name()));
        }
        return problems;
    }

    /// Names that units of both sides have would be two under one.
    static List<Problem> shared(Set<String> names, Set<String> others, String field) {
        return names.stream()
                .filter(others::contains)
                .sorted()
                .limit(1)
                .<Problem>map(name -> InputProblem.at("UNIT_NAME_TAKEN", List.of(field), name))
                .toList();
    }

    /// Months that were filed or published with the units as they were keep them.
    static List<Problem> settled(@Nullable YearMonth filed, @Nullable YearMonth published) {
        if (published != null) {
            return List.of(
                    InputProblem.at(
                            "UNIT_MONTH_PUBLISHED",
                            List.of("month"),
                            published,
                            published.plusMonths(1)));
        }
        return filed == null
                ? List.of()
                : List.of(
                        InputProblem.at(
                                "UNIT_MONTH_FILED", List.of("month"), filed, filed.plusMonths(1)));
    }

    /// The same problems, said of one part of the input. A month is that of the whole.
    static List<Problem> at(List<String> place, List<Problem> problems) {
        return problems.stream().map(problem -> at(place, problem)).toList();
    }

    private static List<Problem> at(String field, List<Problem> problems) {
        return problems.stream()
                .<Problem>map(problem ->
                        new InputProblem(problem.code(), List.of(field), problem.arguments()))
                .toList();
    }

    private static Problem at(List<String> place, Problem problem) {
        var inside = problem.path();
        return inside.equals(List.of("month"))
                ? problem
                : new InputProblem(
                        problem.code(),
                        Stream.concat(place.stream(), inside.stream()).toList(),
                        problem.arguments());
    }
}

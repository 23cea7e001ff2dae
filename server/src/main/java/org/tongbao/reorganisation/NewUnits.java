package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.orgunit.OrgUnitPeriod;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.reorganisation.UnitInputs.NewUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Brings units into being, within an intent that holds the lock on the unit above.
@Component
class NewUnits {

    private final Courses courses;
    private final UnitAliases aliases;
    private final SettledMonths settled;
    private final IdGenerator ids;

    NewUnits(Courses courses, UnitAliases aliases, SettledMonths settled, IdGenerator ids) {
        this.courses = courses;
        this.aliases = aliases;
        this.settled = settled;
        this.ids = ids;
    }

    /// Why the unit cannot come to be under another from a month on.
    List<Problem> problems(
            NewUnit unit, @Nullable Course parent, YearMonth month, YearMonth today) {
        return problems(unit, parent, month, today, Set.of());
    }

    /// @param ending units whose names become free with the same act
    List<Problem> problems(
            NewUnit unit,
            @Nullable Course parent,
            YearMonth month,
            YearMonth today,
            Set<UUID> ending) {
        var problems = new ArrayList<>(UnitRules.newUnit(unit));
        problems.addAll(UnitRules.month(month, today));
        problems.addAll(UnitRules.parent(parent, month));
        problems.addAll(UnitRules.level(unit.level(), parent == null ? null : parent.newest()));
        if (!problems.isEmpty()) {
            return problems;
        }
        var begun = UnitRules.begun(ids.generateId(), unit, parent, month);
        problems.addAll(UnitRules.depth(begun.newest().path()));
        if (courses.codeTaken(begun.code())) {
            problems.add(InputProblem.at("UNIT_CODE_TAKEN", List.of("code"), begun.code()));
        }
        problems.addAll(nameTaken(begun.newest().name(), begun, month, ending));
        var published = settled.published(List.of(begun.newest().path()), month);
        if (published != null) {
            problems.add(
                    InputProblem.at(
                            "UNIT_MONTH_PUBLISHED",
                            List.of("month"),
                            published,
                            published.plusMonths(1)));
        }
        return problems;
    }

    Course create(NewUnit unit, @Nullable Course parent, YearMonth month) {
        var course = UnitRules.begun(ids.generateId(), unit, parent, month);
        courses.create(course);
        Objects.requireNonNullElse(unit.aliases(), List.<String>of()).stream()
                .map(Words::folded)
                .distinct()
                .forEach(alias -> aliases.add(course.id(), alias));
        return course;
    }

    /// Whether a sibling has the name in one of the months from this one on.
    List<Problem> nameTaken(String name, Course course, YearMonth month) {
        return nameTaken(name, course, month, Set.of());
    }

    private List<Problem> nameTaken(String name, Course course, YearMonth month, Set<UUID> ending) {
        var except = new HashSet<>(ending);
        except.add(course.id());
        return courses.nameTaken(
                        name, course.newest().parentId(), month, OrgUnitTree.OPEN_END, except)
                ? List.of(InputProblem.at("UNIT_NAME_TAKEN", List.of("name"), name))
                : List.of();
    }

    /// The unit above as it is called last; null at the top.
    @Nullable OrgUnitPeriod above(Course course) {
        var parent = course.newest().parentId();
        var above = parent == null ? null : courses.of(List.of(parent)).get(parent);
        return above == null ? null : above.newest();
    }
}

package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.orgunit.OrgUnitPeriod;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.reorganisation.UnitInputs.NewUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What can be said of a change without looking anything up.
final class UnitRules {

    static final int LONGEST_NAME = 60;
    static final int MOST_ALIASES = 30;
    private static final int LONGEST_ENGLISH_NAME = 120;
    private static final int LONGEST_PEER_GROUP = 20;
    private static final int LAST_PLACE = 1_000_000;
    private static final int LONGEST_PATH = 255;
    private static final int MONTHS_AHEAD = 24;

    /// Before this nothing is kept.
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,32}");

    private UnitRules() {}

    /// A change may be entered ahead of time and after the fact, but not for ever.
    static List<Problem> month(YearMonth month, YearMonth today) {
        var latest = today.plusMonths(MONTHS_AHEAD);
        return month.isBefore(EARLIEST) || month.isAfter(latest)
                ? List.of(InputProblem.at("UNIT_MONTH_RANGE", List.of("month"), EARLIEST, latest))
                : List.of();
    }

    /// What holds for every change of a unit that is there.
    static List<Problem> change(Course course, int seen, YearMonth month, YearMonth today) {
        if (course.version() != seen) {
            return List.of(StateProblem.of("UNIT_CHANGED_MEANWHILE", course.newest().name()));
        }
        if (!course.newest().open()) {
            return List.of(
                    StateProblem.of("UNIT_GONE", course.newest().name(), course.newest().to()));
        }
        var range = month(month, today);
        if (!range.isEmpty()) {
            return range;
        }
        return month.isBefore(course.newest().from())
                ? List.of(
                        InputProblem.at(
                                "UNIT_CHANGED_LATER",
                                List.of("month"),
                                course.newest().name(),
                                course.newest().from()))
                : List.of();
    }

    /// Changes after which the unit stands elsewhere or no more need a month in which it was there.
    static List<Problem> after(Course course, YearMonth month) {
        return course.newest().from().isBefore(month)
                ? List.of()
                : List.of(
                        InputProblem.at(
                                "UNIT_MONTH_TOO_EARLY",
                                List.of("month"),
                                course.newest().name(),
                                course.newest().from().plusMonths(1)));
    }

    static List<Problem> name(@Nullable String name, String field) {
        return required(name, field, LONGEST_NAME);
    }

    static List<Problem> facts(
            @Nullable String englishName,
            @Nullable Integer officialOrder,
            @Nullable String peerGroup) {
        var problems = new ArrayList<Problem>();
        problems.addAll(longest(englishName, "englishName", LONGEST_ENGLISH_NAME));
        problems.addAll(longest(peerGroup, "peerGroup", LONGEST_PEER_GROUP));
        if (officialOrder != null && (officialOrder < 0 || officialOrder > LAST_PLACE)) {
            problems.add(InputProblem.at("UNIT_ORDER_RANGE", List.of("officialOrder"), LAST_PLACE));
        }
        return problems;
    }

    static List<Problem> newUnit(NewUnit unit) {
        var problems = new ArrayList<Problem>();
        if (!CODE.matcher(unit.code().strip()).matches()) {
            problems.add(InputProblem.at("UNIT_CODE_BAD", List.of("code")));
        }
        problems.addAll(name(unit.name(), "name"));
        problems.addAll(facts(unit.englishName(), unit.officialOrder(), unit.peerGroup()));
        var aliases = Objects.requireNonNullElse(unit.aliases(), List.<String>of());
        if (aliases.size() > MOST_ALIASES) {
            problems.add(InputProblem.at("UNIT_ALIASES_MANY", List.of("aliases"), MOST_ALIASES));
        }
        aliases.forEach(alias -> problems.addAll(name(alias, "aliases")));
        return problems;
    }

    /// A town stands under a district, a district under a city; a zone stands where it was put.
    static List<Problem> level(OrgUnitLevel level, @Nullable OrgUnitPeriod parent) {
        return parent == null
                        || level == OrgUnitLevel.ZONE
                        || parent.level() == OrgUnitLevel.ZONE
                        || level.ordinal() > parent.level().ordinal()
                ? List.of()
                : List.of(InputProblem.at("UNIT_LEVEL_WRONG", List.of("level"), parent.name()));
    }

    static List<Problem> depth(UnitPath path) {
        return path.value().length() > LONGEST_PATH
                ? List.of(InputProblem.at("UNIT_TOO_DEEP", List.of("parent")))
                : List.of();
    }

    /// The unit above must be there from the month on and stay where it is.
    static List<Problem> parent(@Nullable Course parent, YearMonth month) {
        if (parent == null) {
            return List.of();
        }
        var newest = parent.newest();
        if (!newest.open()) {
            return List.of(
                    InputProblem.at("UNIT_GONE", List.of("parent"), newest.name(), newest.to()));
        }
        if (parent.first().isAfter(month)) {
            return List.of(
                    InputProblem.at(
                            "UNIT_PARENT_YOUNGER",
                            List.of("parent"),
                            newest.name(),
                            parent.first()));
        }
        return parent.standing(month).path().equals(newest.path())
                ? List.of()
                : List.of(
                        InputProblem.at(
                                "UNIT_CHANGED_LATER",
                                List.of("month"),
                                newest.name(),
                                newest.from()));
    }

    static Course begun(UUID id, NewUnit unit, @Nullable Course parent, YearMonth month) {
        var code = unit.code().strip();
        var place = parent == null ? UnitPath.TOP : parent.newest().path();
        return new Course(
                id,
                code,
                0,
                List.of(
                        new OrgUnitPeriod(
                                month,
                                OrgUnitTree.OPEN_END,
                                parent == null ? null : parent.id(),
                                place.child(code),
                                Words.folded(unit.name()),
                                Words.orNull(unit.englishName()),
                                unit.level(),
                                placeOrNull(unit.officialOrder()),
                                Words.orNull(unit.peerGroup()))));
    }

    /// 0 says that there is no place.
    static @Nullable Integer placeOrNull(@Nullable Integer place) {
        return place == null || place == 0 ? null : place;
    }

    private static List<Problem> required(@Nullable String text, String field, int longest) {
        return Words.orNull(text) == null
                ? List.of(InputProblem.at("UNIT_TEXT_REQUIRED", List.of(field)))
                : longest(text, field, longest);
    }

    private static List<Problem> longest(@Nullable String text, String field, int longest) {
        var folded = Words.orNull(text);
        if (folded == null) {
            return List.of();
        }
        return Stream.of(
                        Words.length(folded) > longest
                                ? InputProblem.at("UNIT_TEXT_LONG", List.of(field), longest)
                                : null,
                        folded.chars().anyMatch(Character::isISOControl)
                                ? InputProblem.at("UNIT_CHARACTER_BAD", List.of(field))
                                : null)
                .filter(Objects::nonNull)
                .map(Problem.class::cast)
                .toList();
    }
}

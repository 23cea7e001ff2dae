package org.tongbao.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;
import org.tongbao.plan.Targets;
import org.tongbao.population.Population;
import org.tongbao.standing.SelectFamily.Row;
import org.tongbao.standing.SelectFamily.Wanted;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads what a screen needs. What is asked of the units is looked up first: targets and form
/// lines; what they answered, and all that is known of them, is one statement and so one moment.
@Component
class Sheets {

    private final FormLines formLines;
    private final Targets targets;
    private final SelectCourses courses;
    private final SelectFamily select;

    Sheets(FormLines formLines, Targets targets, SelectCourses courses, SelectFamily select) {
        this.formLines = formLines;
        this.targets = targets;
        this.courses = courses;
        this.select = select;
    }

    /// @param scope what the caller was allowed to read, by subtree or by publication
    Sheet read(
            Scope scope,
            OrgUnit head,
            YearMonth month,
            Moment moment,
            Period period,
            List<Target> targets) {
        return read(scope, List.of(new SheetQuestion(head, month, moment, period, targets)))
                .getFirst();
    }

    /// The sheets of one unit at the ends of several months: the statements are those of one, and
    /// each sheet is what its month alone would have given.
    ///
    /// @param questions at least one, the oldest month first
    List<Sheet> read(Scope scope, List<SheetQuestion> questions) {
        var months = new Span(questions.getFirst().month(), questions.getLast().month());
        var heads =
                Scope.of(
                        questions.stream()
                                .map(question -> question.head().path())
                                .distinct()
                                .filter(scope::contains)
                                .toList());
        var past = courses.under(heads, months.to());
        var lines = formLines.under(heads, past, months);
        var asked =
                questions.stream().map(question -> SheetOutline.of(question, past, lines)).toList();
        var rows = select.under(heads, wanted(asked, months, past));
        return asked.stream().map(outline -> sheet(outline, rows)).toList();
    }

    private static Wanted wanted(List<SheetOutline> asked, Span months, Courses past) {
        return new Wanted(
                months,
                asked.stream().map(SheetOutline::since).min(YearMonth::compareTo).orElseThrow(),
                Reading.of(asked.stream().map(SheetOutline::reading).toList()),
                asked.stream()
                        .flatMap(outline -> outline.earlier().stream())
                        .collect(Collectors.toSet()),
                past.units(),
                asked.stream().anyMatch(SheetOutline::perPerson));
    }

    private static Sheet sheet(SheetOutline outline, List<Row> rows) {
        var question = outline.question();
        var head = question.head();
        var family =
                new Family(
                        head,
                        rows.stream()
                                .flatMap(row -> row.member(head, question.month()).stream())
                                .toList());
        var units = rows.stream().collect(toMap(Row::unit, row -> row, (one, _) -> one)).values();
        return new Sheet(
                family,
                outline.asked(),
                question.targets(),
                known(units, outline.reading()),
                outline.past(),
                question.moment(),
                question.period(),
                new Residents(family, populations(units)),
                published(units));
    }

    private static Map<Known.Key, List<Known>> known(Collection<Row> units, Reading reading) {
        return units.stream()
                .flatMap(unit -> unit.figures().stream())
                .map(one -> one.known(reading))
                .collect(groupingBy(Known::key));
    }

    private static Map<UUID, List<Population>> populations(Collection<Row> units) {
        return units.stream().collect(toMap(Row::unit, Row::populations));
    }

    /// Of several documents the most precise counts.
    private static Map<Published.Key, Published.Figure> published(Collection<Row> units) {
        return units.stream()
                .flatMap(unit ->
                        unit.earlier().stream()
                                .map(one -> Map.entry(Published.key(unit.unit(), one), one)))
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                entry -> Published.Figure.of(entry.getValue()),
                                (first, _) -> first));
    }

    /// Of the units, their children and those that were their children within the plan; of a unit
    /// and its parent, then, also the rules that the units beside it share.
    List<Target> targets(
            Scope scope, @Nullable Plan plan, Collection<OrgUnit> units, YearMonth month) {
        return plan == null
                ? List.of()
                : targets(scope, Map.of(month, plan), units).getOrDefault(month, List.of());
    }

    /// The same for several months, each with the plan in force then; in one statement.
    Map<YearMonth, List<Target>> targets(
            Scope scope, Map<YearMonth, Plan> plans, Collection<OrgUnit> units) {
        return plans.isEmpty()
                ? Map.of()
                : targets.ofUnitsAndThoseUnder(
                        scope, plans, units.stream().map(OrgUnit::id).distinct().toList());
    }
}

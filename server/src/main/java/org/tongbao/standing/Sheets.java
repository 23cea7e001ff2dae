package org.tongbao.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

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
        var past = courses.under(scope, head, month);
        var asked = formLines.under(scope, head, past, month);
        var indicators =
                Stream.<Indicator>concat(
                                targets.stream().map(Target::indicator),
                                asked.lines().stream().map(Asked.Line::indicator))
                        .toList();
        var reading =
                moment.reading(
                                Sheet.needed(indicators.stream()),
                                targets.stream()
                                        .map(target ->
                                                new Span(target.fromMonth(), target.toMonth()))
                                        .toList(),
                                period)
                        .with(past.eves());
        var since =
                moment.start().isBefore(period.span().from())
                        ? moment.start()
                        : period.span().from();
        var rows =
                select.under(
                        scope,
                        head,
                        new Wanted(
                                month,
                                since,
                                reading,
                                earlier(reading, period),
                                past.units(),
                                indicators.stream().anyMatch(Sheet::perPerson)));
        var family = new Family(head, members(rows));
        return new Sheet(
                family,
                asked,
                targets,
                known(rows),
                past,
                moment,
                period,
                new Residents(family, populations(rows)),
                published(rows));
    }

    /// Where figures of earlier years may be wanted: to compare with, and before the span of a
    /// goal.
    private static Set<YearMonth> earlier(Reading reading, Period period) {
        var months = new TreeSet<>(period.before());
        months.addAll(reading.levels());
        return months;
    }

    private static List<Member> members(List<Row> rows) {
        return rows.stream().map(Row::member).filter(Objects::nonNull).toList();
    }

    private static Map<Known.Key, List<Known>> known(List<Row> rows) {
        return rows.stream().flatMap(row -> row.figures().stream()).collect(groupingBy(Known::key));
    }

    private static Map<UUID, List<Population>> populations(List<Row> rows) {
        return rows.stream().collect(toMap(Row::unit, Row::populations));
    }

    /// Of several documents the most precise counts.
    private static Map<Published.Key, Published.Figure> published(List<Row> rows) {
        return rows.stream()
                .flatMap(row ->
                        row.earlier().stream()
                                .map(one -> Map.entry(Published.key(row.unit(), one), one)))
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
                : targets.ofUnitsAndThoseUnder(
                        scope, plan, units.stream().map(OrgUnit::id).toList(), month);
    }
}

package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;
import org.tongbao.plan.Targets;
import org.tongbao.standing.SelectFamily.Wanted;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /// What the units of some months are asked, before anything is read of what they answered.
    ///
    /// @param submitted whether reports that wait for their review count as if they were approved
    record Asking(
            Scope scope,
            OrgUnit head,
            Span months,
            SelectCourses.Dated courses,
            FormLines.Dated forms,
            boolean submitted,
            Reach reach) {}

    /// Of what is approved.
    ///
    /// @param scope what the caller was allowed to read, by subtree or by publication
    Sheet read(
            Scope scope,
            OrgUnit head,
            YearMonth month,
            Moment moment,
            Period period,
            List<Target> targets) {
        return read(scope, head, month, moment, period, targets, false);
    }

    /// @param scope what the caller was allowed to read, by subtree or by publication
    /// @param submitted whether reports that wait for their review count as if they were approved
    Sheet read(
            Scope scope,
            OrgUnit head,
            YearMonth month,
            Moment moment,
            Period period,
            List<Target> targets,
            boolean submitted) {
        var asking = asking(scope, head, new Span(month, month), submitted, new Reach.Everything());
        var indicators =
                Stream.<Indicator>concat(
                                targets.stream().map(Target::indicator),
                                asking.forms().in(month).lines().stream()
                                        .map(Asked.Line::indicator))
                        .toList();
        var when = new When(month, moment, period);
        return read(asking, List.of(new Dated(when, targets)), indicators).sheet(when, targets);
    }

    Asking asking(Scope scope, OrgUnit head, Span months, boolean submitted, Reach reach) {
        var past =
                reach.isSettled()
                        ? SelectCourses.Dated.NONE
                        : courses.under(scope, head, months.to(), reach);
        return new Asking(
                scope,
                head,
                months,
                past,
                formLines.under(scope, head, past.in(months.to()).parents(), months, reach),
                submitted,
                reach);
    }

    /// @param targets that hold at that time
    record Dated(When when, List<Target> targets) {

        Dated {
            targets = List.copyOf(targets);
        }
    }

    /// How far back must be read.
    ///
    /// @param values the months of the figures; of levels also those before
    /// @param since before this month nothing is owed
    /// @param earlier in which figures of earlier years end
    record Window(Span values, YearMonth since, Set<YearMonth> earlier) {

        Window {
            earlier = Set.copyOf(earlier);
        }

        static Window of(Asking asking, Dated time, Set<UUID> indicators) {
            var when = time.when();
            var eves = asking.courses().in(when.month()).eves();
            var reading = when.reading(indicators, time.targets(), eves);
            return new Window(reading.months(), when.since(), when.earlier(reading));
        }

        /// @param times at least one
        static Window of(Asking asking, List<Dated> times, Set<UUID> indicators) {
            return times.stream()
                    .map(time -> of(asking, time, indicators))
                    .reduce(Window::joined)
                    .orElseThrow();
        }

        private Window joined(Window other) {
            var all = new HashSet<>(earlier);
            all.addAll(other.earlier);
            return new Window(
                    values.joined(other.values),
                    since.isBefore(other.since) ? since : other.since,
                    all);
        }
    }

    /// All that is known of the units at one moment, for sheets of several times.
    ///
    /// @param indicators whose figures are wanted; those of the parts of rates come along
    Gathered read(Asking asking, List<Dated> times, Collection<Indicator> indicators) {
        var needed = Sheet.needed(indicators.stream());
        var window = Window.of(asking, times, needed);
        var rows =
                select.under(
                        asking.scope(),
                        asking.head(),
                        new Wanted(
                                asking.months(),
                                window.since(),
                                needed,
                                window.values(),
                                window.earlier(),
                                asking.courses().in(asking.months().to()).units(),
                                indicators.stream().anyMatch(Sheet::perPerson),
                                asking.submitted(),
                                asking.reach()));
        return new Gathered(asking, List.copyOf(indicators), needed, rows);
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

package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.history.EarlierFigures;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;
import org.tongbao.plan.Targets;
import org.tongbao.population.Populations;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads what a screen needs: units, forms and figures by one statement each, whatever their
/// number.
@Component
class Sheets {

    private final Families families;
    private final FormLines formLines;
    private final Targets targets;
    private final Facts facts;
    private final Populations populations;
    private final EarlierFigures published;

    Sheets(
            Families families,
            FormLines formLines,
            Targets targets,
            Facts facts,
            Populations populations,
            EarlierFigures published) {
        this.families = families;
        this.formLines = formLines;
        this.targets = targets;
        this.facts = facts;
        this.populations = populations;
        this.published = published;
    }

    /// @param scope what the caller was allowed to read, by subtree or by publication
    Sheet read(
            Scope scope,
            OrgUnit head,
            YearMonth month,
            Moment moment,
            Period period,
            List<Target> targets) {
        var since =
                moment.start().isBefore(period.span().from())
                        ? moment.start()
                        : period.span().from();
        var family = families.under(scope, head, month, since);
        var asked = formLines.of(scope, family, month);
        var indicators =
                Sheet.needed(
                        Stream.<Indicator>concat(
                                targets.stream().map(Target::indicator),
                                asked.lines().stream().map(Asked.Line::indicator)));
        var reading =
                moment.reading(
                        indicators,
                        targets.stream()
                                .map(target -> new Span(target.fromMonth(), target.toMonth()))
                                .toList(),
                        period);
        var known = facts.under(scope, head, reading);
        return new Sheet(
                family,
                asked,
                targets,
                known,
                moment,
                period,
                residents(scope, family, targets, asked),
                published.under(scope, head.path(), month, indicators, period.before()));
    }

    /// Read only where a rate is divided by them.
    private Residents residents(Scope scope, Family family, List<Target> targets, Asked asked) {
        var wanted =
                Stream.concat(
                                targets.stream().map(Target::indicator),
                                asked.lines().stream().map(Asked.Line::indicator))
                        .anyMatch(Sheet::perPerson);
        return new Residents(family, wanted ? populations.of(scope, family.ids()) : Map.of());
    }

    /// Of the units and their children; of a unit and its parent, then, also the rules that the
    /// units beside it share.
    List<Target> targets(
            Scope scope, @Nullable Plan plan, Collection<OrgUnit> units, YearMonth month) {
        return plan == null
                ? List.of()
                : targets.ofUnitsAndChildren(
                        scope, plan, units.stream().map(OrgUnit::id).toList(), month);
    }
}

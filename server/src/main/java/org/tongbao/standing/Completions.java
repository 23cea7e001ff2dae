package org.tongbao.standing;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/// How far the children of a unit came by the end of a month: for whoever judges them by it. The
/// number of statements does not depend on how many children or indicators there are.
@Component
public class Completions {

    private final Sheets sheets;

    Completions(Sheets sheets) {
        this.sheets = sheets;
    }

    /// @param completions in the order of the indicators asked for
    public record OfUnit(OrgUnit unit, List<Completion> completions) {

        public OfUnit {
            completions = List.copyOf(completions);
        }
    }

    /// The children in official order, as they stood in the month.
    ///
    /// @param scope in which the caller was let in to the unit
    /// @param plan in the version that holds in the month
    /// @param submitted whether reports that wait for their review count as if they were approved
    public List<OfUnit> ofChildren(
            Scope scope,
            OrgUnit unit,
            Plan plan,
            YearMonth month,
            Collection<Indicator> indicators,
            boolean submitted) {
        var sheet =
                sheets.read(
                        scope,
                        unit,
                        month,
                        Moment.of(plan, month),
                        Period.of(Period.Kind.YEAR, month, plan),
                        sheets.targets(scope, plan, List.of(unit), month),
                        submitted);
        return sheet.family().children().stream()
                .map(child ->
                        new OfUnit(
                                child.unit(),
                                indicators.stream()
                                        .map(indicator -> completion(sheet, child, indicator))
                                        .toList()))
                .toList();
    }

    private static Completion completion(Sheet sheet, Member child, Indicator indicator) {
        var goal = sheet.goal(child, indicator).orElse(null);
        var evidence = sheet.evidence(indicator, child);
        var progress = ProgressRule.progress(evidence, goal, sheet.moment());
        return Completion.of(
                indicator.id(),
                progress,
                goal,
                List.copyOf(evidence.missing(new Lines(sheet).toDate(indicator, child))),
                evidence.demonstration());
    }
}

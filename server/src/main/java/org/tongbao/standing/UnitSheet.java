package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Target;
import org.tongbao.problem.NotFoundException;

import java.util.Comparator;
import java.util.List;

/// All that was read to say where one unit stands.
///
/// @param targets of the unit, its parent and their children, those in words too
/// @param siblings whether the sheet holds its siblings too, so that it has ranks and shares
/// @param open whether the reader may see more than the published table
record UnitSheet(
        Place place,
        @Nullable Plan plan,
        Period period,
        Sheet sheet,
        List<Target> targets,
        boolean siblings,
        boolean open) {

    OrgUnit unit() {
        return place.unit();
    }

    Member member() {
        return sheet.family().member(unit().id());
    }

    List<Indicator> indicators() {
        return open
                ? UnitIndicators.all(sheet, member())
                : UnitIndicators.inThePlan(sheet, member());
    }

    /// @throws NotFoundException when the unit has no line for it
    Indicator indicator(String code) {
        return indicators().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("indicator " + code));
    }

    StandingLine line(Indicator indicator) {
        var lines = new Lines(sheet);
        if (!siblings) {
            return lines.line(indicator, member());
        }
        var family = sheet.family();
        return lines.ranked(
                        indicator, family.children(), () -> lines.line(indicator, family.head()))
                .line(member());
    }

    /// The targets the unit answers to, in the plan's order: its own and the rules its parent has
    /// for each child.
    List<Target> duties() {
        return targets.stream()
                .filter(target ->
                        target.unitId().equals(unit().id())
                                || target.forEachChild()
                                        && target.unitId().equals(member().parent()))
                .sorted(Comparator.comparingInt(Target::position))
                .toList();
    }

    /// The targets that only the units directly under it have.
    List<SharedTarget> shared() {
        return SharedTarget.under(unit(), targets);
    }

    boolean planEnded() {
        return plan != null && plan.hasEnded(period.span().to());
    }
}

package org.tongbao.standing;

import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Which indicators the standing of one unit has: those it has a target for, in the plan's order,
/// then the rest of its form.
final class UnitIndicators {

    private UnitIndicators() {}

    static List<Indicator> all(Sheet sheet, Member member) {
        return distinct(
                Stream.concat(
                        targeted(sheet, member),
                        sheet.asked().of(member).stream().map(Asked.Line::indicator)));
    }

    /// As the parent's table has them: with a target of the parent or of any of its children.
    static List<Indicator> inThePlan(Sheet sheet, Member member) {
        var table = sheet.targets().all().map(Target::indicatorId).distinct().toList();
        return all(sheet, member).stream()
                .filter(indicator -> table.contains(indicator.id()))
                .toList();
    }

    /// Those of a plan, then what else the forms ask of anybody.
    static List<Indicator> withForms(Sheet sheet, List<Indicator> inPlan) {
        return distinct(
                Stream.concat(
                        inPlan.stream(),
                        sheet.asked().lines().stream().map(Asked.Line::indicator)));
    }

    private static Stream<Indicator> targeted(Sheet sheet, Member member) {
        return PlanOrder.of(sheet.targets().all(), member.unit().id()).stream()
                .filter(indicator -> sheet.goal(member, indicator).isPresent());
    }

    private static List<Indicator> distinct(Stream<Indicator> indicators) {
        var byId = new LinkedHashMap<UUID, Indicator>();
        indicators.forEach(indicator -> byId.putIfAbsent(indicator.id(), indicator));
        return List.copyOf(byId.values());
    }
}

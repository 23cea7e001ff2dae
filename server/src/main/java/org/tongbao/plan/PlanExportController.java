package org.tongbao.plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Exports;
import org.tongbao.orgunit.OrgUnit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/// The targets of one version of a plan as a workbook, for whoever may read it.
@Controller
class PlanExportController {

    private final Plans plans;
    private final PlanVersions versions;
    private final Targets targets;
    private final PlanVocabulary vocabulary;
    private final Clock clock;

    PlanExportController(
            Plans plans,
            PlanVersions versions,
            Targets targets,
            PlanVocabulary vocabulary,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.targets = targets;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// @param template whether the figures are left out
    @GetMapping("/exports/plan.xlsx")
    ResponseEntity<byte[]> plan(
            @RequestParam String plan,
            @RequestParam int number,
            @RequestParam(defaultValue = "false") boolean template) {
        var code = Exports.code(plan);
        var file = new ByteArrayOutputStream();
        var name = Exports.permitted(actor -> write(actor, code, number, template, file));
        return Exports.workbook(name, file);
    }

    /// Returns the name of the plan.
    private String write(
            Actor actor, String code, int number, boolean template, ByteArrayOutputStream file) {
        var scope = actor.scope(Verb.UNIT_READ);
        var manageable = actor.scope(Verb.PLAN_MANAGE);
        var version = versions.get(manageable, plans.getAny(scope, manageable, code), number);
        var found = targets.ofVersion(scope, version);
        try {
            new PlanWorkbook(version.plan(), rows(scope, version.plan(), found, template), template)
                    .write(found, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return version.plan().name();
    }

    /// The units of today under the plan's, and those that are no more but have targets.
    private List<OrgUnit> rows(Scope scope, Plan plan, List<Target> targets, boolean template) {
        var today = YearMonth.now(clock);
        var holders = targets.stream().map(Target::unitId).collect(Collectors.toSet());
        return vocabulary.units(scope, plan).stream()
                .filter(one -> one.isDirectlyUnder(plan.unit().path()))
                .filter(one ->
                        one.standsIn(today) || !template && holders.contains(one.unit().id()))
                .map(PlannedUnit::unit)
                .toList();
    }
}

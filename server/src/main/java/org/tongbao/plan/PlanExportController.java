package org.tongbao.plan;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Exports;
import org.tongbao.orgunit.OrgUnits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.YearMonth;

/// The targets of one version of a plan as a workbook, for whoever may read it.
@Controller
class PlanExportController {

    private final Plans plans;
    private final PlanVersions versions;
    private final Targets targets;
    private final OrgUnits units;
    private final Clock clock;

    PlanExportController(
            Plans plans, PlanVersions versions, Targets targets, OrgUnits units, Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.targets = targets;
        this.units = units;
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
        var children = units.children(scope, version.plan().unit(), YearMonth.now(clock));
        try {
            new PlanWorkbook(version.plan(), children, template)
                    .write(targets.ofVersion(scope, version), file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return version.plan().name();
    }
}

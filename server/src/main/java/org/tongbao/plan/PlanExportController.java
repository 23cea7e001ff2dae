package org.tongbao.plan;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.NotFoundException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;

/// The targets of one version of a plan as a workbook, for whoever may read it.
@Controller
class PlanExportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
            @RequestParam(defaultValue = "false") boolean template)
            throws IOException {
        var actor = CurrentActor.get();
        if (actor == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(plan)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            var scope = actor.scope(Verb.UNIT_READ);
            var manageable = actor.scope(Verb.PLAN_MANAGE);
            var version = versions.get(manageable, plans.getAny(scope, manageable, plan), number);
            var children = units.children(scope, version.plan().unit(), YearMonth.now(clock));
            var file = new ByteArrayOutputStream();
            new PlanWorkbook(version.plan(), children, template)
                    .write(targets.ofVersion(scope, version), file);
            return ResponseEntity.ok()
                    .contentType(XLSX)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(
                                            version.plan().name() + ".xlsx", StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(file.toByteArray());
        } catch (NotFoundException nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
    }
}

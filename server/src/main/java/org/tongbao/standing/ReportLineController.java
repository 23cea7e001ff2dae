package org.tongbao.standing;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Scope;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plans;
import org.tongbao.report.ReportLine;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Beside each line of a report: where the unit stood at the end of the month before, against the
/// target that holds in the report's month. All lines of a report are answered together.
@Controller
class ReportLineController {

    private final Plans plans;
    private final Sheets sheets;

    ReportLineController(Plans plans, Sheets sheets) {
        this.plans = plans;
        this.sheets = sheets;
    }

    private record Filed(OrgUnit unit, YearMonth month) {}

    /// Whoever reads the lines may read the report, and so the standing of its unit.
    @BatchMapping(typeName = "ReportLine")
    Map<ReportLine, StandingLine> standing(List<ReportLine> lines) {
        var standings = new HashMap<ReportLine, StandingLine>();
        lines.stream()
                .collect(Collectors.groupingBy(line -> new Filed(line.unit(), line.month())))
                .forEach((filed, ofReport) -> standings.putAll(standing(filed, ofReport)));
        return standings;
    }

    private Map<ReportLine, StandingLine> standing(Filed filed, List<ReportLine> lines) {
        var scope = Scope.of(List.of(filed.unit().path()));
        return plans.forUnit(scope, filed.unit().path(), filed.month())
                .map(plan -> {
                    var moment = Moment.of(plan, filed.month()).before();
                    var targets = sheets.targets(scope, plan, List.of(filed.unit()), filed.month());
                    var sheet =
                            sheets.read(
                                    scope,
                                    filed.unit(),
                                    filed.month(),
                                    moment,
                                    Period.of(Period.Kind.YEAR, moment.month(), plan),
                                    targets);
                    var unit = sheet.family().head();
                    return lines.stream()
                            .distinct()
                            .collect(
                                    Collectors.toMap(
                                            line -> line,
                                            line -> new Lines(sheet).line(line.indicator(), unit)));
                })
                .orElse(Map.of());
    }
}

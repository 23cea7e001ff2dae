package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Approves several reports, each in a transaction of its own: one that cannot be approved keeps no
/// other from it.
@Component
class Approvals {

    static final int MOST = 50;

    private final ReportWorkflow workflow;
    private final UnitPlaces places;
    private final Authority authority;

    Approvals(ReportWorkflow workflow, UnitPlaces places, Authority authority) {
        this.workflow = workflow;
        this.places = places;
        this.authority = authority;
    }

    /// A unit's report in the version the person saw.
    record UnitVersion(String unit, int version) {}

    /// What was approved, and what was not and why.
    record Approved(List<String> units, List<Problem> problems) {}

    /// @throws org.tongbao.problem.ForbiddenException when one of them is not for this person to
    ///   review; then none was decided
    Approved decide(Actor actor, YearMonth month, List<UnitVersion> reports) {
        if (reports.size() > MOST) {
            return new Approved(
                    List.of(),
                    List.of(InputProblem.at("TOO_MANY_LINES", List.of("reports"), MOST)));
        }
        var known = known(actor, reports);
        var approved = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            if (!known.contains(report.unit())) {
                problems.add(InputProblem.at("REPORT_UNIT_UNKNOWN", place(i), report.unit()));
                continue;
            }
            var decision =
                    workflow.approve(actor, new Concerned(report.unit(), month, report.version()));
            if (decision.result() == null) {
                decision.problems().forEach(problem -> problems.add(said(problem, report.unit())));
            } else {
                approved.add(report.unit());
            }
        }
        return new Approved(approved, problems);
    }

    /// Codes of units that are there for the caller, who may review all of these.
    private Set<String> known(Actor actor, List<UnitVersion> reports) {
        var codes = reports.stream().map(UnitVersion::unit).toList();
        var paths = places.paths(actor.scope(Verb.UNIT_READ), codes);
        paths.values().forEach(path -> authority.require(actor, Verb.REPORT_REVIEW, path));
        return paths.keySet();
    }

    private static List<String> place(int i) {
        return List.of("reports", String.valueOf(i), "unit");
    }

    private static Problem said(Problem problem, String unit) {
        return problem instanceof StateProblem state ? state.in("reports", unit) : problem;
    }
}

package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;

import java.time.YearMonth;
import java.util.UUID;

/// Lets an actor in to a report: who sees the unit and may not read its reports is told so, to
/// everybody else the unit does not exist. What waits inside the unit for a signature (审签) is shown
/// to its own people only.
@Component
class ReadReport {

    private final Reports reports;
    private final SignOffs signOffs;
    private final Authority authority;

    ReadReport(Reports reports, SignOffs signOffs, Authority authority) {
        this.reports = reports;
        this.signOffs = signOffs;
        this.authority = authority;
    }

    ReportHead get(Actor actor, String unit, YearMonth month) {
        return admitted(actor, reports.get(actor.scope(Verb.UNIT_READ), unit, month));
    }

    ReportHead made(Actor actor, UUID version) {
        return admitted(actor, reports.made(actor.scope(Verb.UNIT_READ), version));
    }

    private ReportHead admitted(Actor actor, ReportHead report) {
        authority.require(actor, Verb.REPORT_READ, report.unit().path());
        var open = report.made() == null ? report.signOff().open() : null;
        return open != null && Hand.at(actor, report.unit().path())
                ? report.showing(Evidence.read(signOffs.content(open.id())))
                : report;
    }
}

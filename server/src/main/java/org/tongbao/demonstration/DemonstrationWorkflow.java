package org.tongbao.demonstration;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.report.PastReport;
import org.tongbao.report.PastReports;
import org.tongbao.workflow.Intent;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// Stores a generated month whole or not at all. A month anybody filed for is left alone.
@Component
@Profile("demonstration")
class DemonstrationWorkflow {

    private final PastReports reports;

    DemonstrationWorkflow(PastReports reports) {
        this.reports = reports;
    }

    @Intent
    public void store(YearMonth month, List<PastReport> filed, @Nullable Publishing publishing) {
        if (filed.isEmpty() || reports.any(month)) {
            return;
        }
        reports.store(filed, History.PARTS);
        if (publishing != null) {
            reports.publish(publishing.unit(), month, publishing.by(), publishing.at());
        }
    }

    record Publishing(OrgUnit unit, PersonActor by, Instant at) {}
}

package org.tongbao.report;

import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.testing.TestClock;

import java.time.Instant;

/// What is done to the October of a district around its publication, for tests of who hears of it.
@Component
public class PublishedOctober {

    private final DSLContext dsl;
    private final TestClock clock;
    private final ReportWorkflow workflow;
    private final CorrectionWorkflow corrections;
    private final MonthWorkflow months;
    private final ClosingWorkflow closing;

    PublishedOctober(
            DSLContext dsl,
            TestClock clock,
            ReportWorkflow workflow,
            CorrectionWorkflow corrections,
            MonthWorkflow months,
            ClosingWorkflow closing) {
        this.dsl = dsl;
        this.clock = clock;
        this.workflow = workflow;
        this.corrections = corrections;
        this.months = months;
        this.closing = closing;
    }

    /// A district of its own in early November; nothing is done yet.
    public District district() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        return new District(dsl);
    }

    /// A town files, and the district approves.
    public void approve(District district, int town) {
        done(
                workflow.submit(
                        district.clerk(town),
                        district.submission(town, OCTOBER, 0, "3", "0", "12")));
        done(workflow.approve(district.reviewer(), version(district, town, 1)));
    }

    public void publish(District district, PersonActor reviewer) {
        done(months.publish(reviewer, district.code, OCTOBER));
    }

    /// What a town had approved is corrected.
    public void correct(District district, int town) {
        var said = district.submission(town, OCTOBER, 1, "4", "0", "12");
        done(corrections.submit(district.clerk(town), new CorrectReport(said, "漏了一件")));
        done(corrections.approve(district.reviewer(), version(district, town, 2)));
    }

    public void closeAndReopen(District district) {
        var reviewer = district.reviewer();
        done(closing.close(reviewer, district.code, OCTOBER, true));
        done(closing.reopen(reviewer, district.code, OCTOBER, "2号镇漏了一份"));
    }

    private static Concerned version(District district, int town, int number) {
        return new Concerned(district.town(town), OCTOBER, number);
    }
}

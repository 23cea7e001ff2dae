package org.tongbao.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.calendar.ReportingDaysWorkflow.Wanted;
import org.tongbao.problem.Problem;

import java.util.List;

/// Opening and due days for those who set them, and the days that are no ordinary ones for
/// everybody.
@Controller
class CalendarController {

    private final ReportingDaysWorkflow workflow;
    private final ReadReportingDays reportingDays;
    private final CalendarYears years;

    CalendarController(
            ReportingDaysWorkflow workflow, ReadReportingDays reportingDays, CalendarYears years) {
        this.workflow = workflow;
        this.reportingDays = reportingDays;
        this.years = years;
    }

    record FollowedDays(String unit) {}

    /// `SetReportingDaysPayload`, `FollowReportingDaysPayload`.
    record DaysPayload(@Nullable ReportingDays days, List<Problem> problems) {}

    @QueryMapping
    ReportingDays reportingDays(Actor actor, @Argument String unit) {
        return reportingDays.get(actor, unit);
    }

    /// The same for everybody who is let in: that there is an actor is all that is asked of one.
    @QueryMapping
    CalendarYear calendarYear(@SuppressWarnings("unused") Actor anybody, @Argument int year) {
        return years.get(year);
    }

    @MutationMapping
    DaysPayload setReportingDays(Actor actor, @Argument Wanted input) {
        var decision = workflow.set(actor, input);
        return decision.result() == null
                ? new DaysPayload(null, decision.problems())
                : new DaysPayload(reportingDays.get(actor, input.unit()), List.of());
    }

    @MutationMapping
    DaysPayload followReportingDays(Actor actor, @Argument FollowedDays input) {
        workflow.follow(actor, input.unit());
        return new DaysPayload(reportingDays.get(actor, input.unit()), List.of());
    }
}

package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Role;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.demonstration.DemonstrationWorkflow.Publishing;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lays out the generated months of the sample's district, one transaction each.
@Component
@Profile("demonstration")
class FirstMonths {

    private final ReportingCalendar calendars;
    private final DemonstrationWorkflow workflow;
    private final Clock clock;

    FirstMonths(ReportingCalendar calendars, DemonstrationWorkflow workflow, Clock clock) {
        this.calendars = calendars;
        this.workflow = workflow;
        this.clock = clock;
    }

    /// @param people identities by account
    void store(OrgUnit district, List<Filer> filers, Map<String, UUID> people) {
        var values = GeneratedValues.USUAL;
        var timetable =
                new Timetable(values.chance(), calendars.of(district.id()), clock.instant());
        var reviewer = Filers.person(people, Cast.REVIEWER, Role.REVIEWER, district);
        var history = new History(values, timetable, filers, reviewer);
        var published = timetable.published().toList();
        timetable
                .months()
                .forEach(month ->
                        workflow.store(
                                month,
                                history.of(month),
                                published.contains(month)
                                        ? new Publishing(
                                                district, reviewer, timetable.publishedAt(month))
                                        : null));
    }
}

package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.demonstration.DemonstrationWorkflow.Publishing;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Lays out the generated months of the sample's district, one transaction each.
@Component
@Profile("demonstration")
class FirstMonths {

    private final Districts districts;
    private final ReportingCalendar calendars;
    private final DemonstrationWorkflow workflow;
    private final Clock clock;

    FirstMonths(
            Districts districts,
            ReportingCalendar calendars,
            DemonstrationWorkflow workflow,
            Clock clock) {
        this.districts = districts;
        this.calendars = calendars;
        this.workflow = workflow;
        this.clock = clock;
    }

    /// @param people identities by account
    void store(OrgUnit district, Map<String, UUID> people) {
        var values = GeneratedValues.USUAL;
        var timetable =
                new Timetable(values.chance(), calendars.of(district.id()), clock.instant());
        var reviewer = person(people, Cast.REVIEWER, Role.REVIEWER, district);
        var history = new History(values, timetable, filers(district, people), reviewer);
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

    private List<Filer> filers(OrgUnit district, Map<String, UUID> people) {
        var filers = new ArrayList<Filer>();
        districts
                .forms(Scope.of(List.of(district.path())), district.id(), YearMonth.now(clock))
                .forEach((asked, indicators) ->
                        filers.add(
                                new Filer(
                                        asked.unit(),
                                        asked.form(),
                                        indicators,
                                        clerk(people, asked.unit()))));
        return filers;
    }

    private static PersonActor clerk(Map<String, UUID> people, OrgUnit unit) {
        var account =
                Town.of(unit.code()).map(town -> Cast.clerk(town, 1)).orElse(Cast.SECOND_REVIEWER);
        return person(people, account, Role.CLERK, unit);
    }

    private static PersonActor person(
            Map<String, UUID> people, String account, Role role, OrgUnit unit) {
        return new PersonActor(
                Objects.requireNonNull(people.get(account), account),
                Cast.name(account),
                null,
                List.of(new Grant(role, unit.path())),
                false);
    }
}

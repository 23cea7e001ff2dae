package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.bulletin.BulletinKind;
import org.tongbao.bulletin.BulletinWorkflow;
import org.tongbao.bulletin.BulletinWorkflow.NewDraft;
import org.tongbao.bulletin.IssueWorkflow;
import org.tongbao.bulletin.IssueWorkflow.IssueBulletin;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// One issued bulletin of the month published last, and a draft of the one before as a work report.
/// Their figures are generated ones and say so wherever they stand.
@Component
@Profile("demonstration")
class FirstBulletins {

    private static final String KEY = "demonstration-bulletin";

    private final BulletinWorkflow drafts;
    private final IssueWorkflow issues;
    private final ReportingCalendar calendars;
    private final Clock clock;

    FirstBulletins(
            BulletinWorkflow drafts,
            IssueWorkflow issues,
            ReportingCalendar calendars,
            Clock clock) {
        this.drafts = drafts;
        this.issues = issues;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @param people identities by account
    void store(OrgUnit district, Map<String, UUID> people) {
        var reviewer = Filers.person(people, Cast.REVIEWER, Role.REVIEWER, district);
        new Timetable(GeneratedValues.USUAL.chance(), calendars.of(district.id()), clock.instant())
                .published()
                .max(YearMonth::compareTo)
                .ifPresent(month -> store(reviewer, district, month));
    }

    private void store(PersonActor reviewer, OrgUnit district, YearMonth month) {
        var id = drafted(reviewer, district, BulletinKind.MONTHLY, month);
        issues.issue(reviewer, new IssueBulletin(id, 1, null, KEY));
        drafted(reviewer, district, BulletinKind.WORK_REPORT, month);
    }

    private UUID drafted(
            PersonActor reviewer, OrgUnit district, BulletinKind kind, YearMonth month) {
        return Objects.requireNonNull(
                drafts.draft(
                                reviewer,
                                new NewDraft(
                                        district.code(), kind, month.withMonth(1), month, null))
                        .result());
    }
}

package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

@Controller
class ViewerController {

    private final Viewers viewers;
    private final Installation installation;
    private final Plans plans;
    private final ReportingCalendar calendar;
    private final Today today;

    ViewerController(
            Viewers viewers,
            Installation installation,
            Plans plans,
            ReportingCalendar calendar,
            Today today) {
        this.viewers = viewers;
        this.installation = installation;
        this.plans = plans;
        this.calendar = calendar;
        this.today = today;
    }

    @QueryMapping
    @Nullable Viewer viewer(@Nullable Actor actor) {
        return actor == null ? null : viewers.of(actor);
    }

    @SchemaMapping
    boolean demonstration(@SuppressWarnings("unused") Viewer viewer) {
        return installation.demonstration();
    }

    /// All plans that concern the viewer's units; of a token, those of its unit.
    @SchemaMapping
    List<Plan> plans(Viewer viewer) {
        return plans.all(viewer.actor().scope(Verb.UNIT_READ));
    }

    @SchemaMapping
    YearMonth currentMonth(@SuppressWarnings("unused") Viewer viewer) {
        return today.month();
    }

    @SchemaMapping
    Instant now(@SuppressWarnings("unused") Viewer viewer) {
        return today.now();
    }

    @SchemaMapping
    YearMonth reportingMonth(Viewer viewer) {
        return calendar.reportingMonth(viewer.actor());
    }
}

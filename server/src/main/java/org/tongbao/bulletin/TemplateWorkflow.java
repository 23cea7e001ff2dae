package org.tongbao.bulletin;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.Map;

/// Changes how drafts begin. Drafts that have begun stay as they are.
@Component
class TemplateWorkflow {

    private final BulletinTemplates templates;
    private final OrgUnits units;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateWorkflow(
            BulletinTemplates templates,
            OrgUnits units,
            Authority authority,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.units = units;
        this.authority = authority;
        this.events = events;
        this.clock = clock;
    }

    /// @param revision the one that was seen; 0 for the product's own
    @Intent
    Decision<TemplateOfUnit> save(
            Actor actor,
            String unitCode,
            BulletinKind kind,
            int revision,
            BulletinTemplate template) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), unitCode);
        authority.require(actor, Verb.BULLETIN_TEMPLATE_MANAGE, unit.path());
        var problems = TemplateRules.check(kind, template);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var person = BulletinDesk.person(actor);
        if (!templates.save(unit, kind, revision, template, person, clock.instant())) {
            return Decision.refused(StateProblem.of("BULLETIN_TEMPLATE_MOVED"));
        }
        events.publishEvent(
                new BulletinEvent(
                        "bulletin.template_saved",
                        actor,
                        unit,
                        unit.id(),
                        Map.of("kind", kind.name(), "revision", revision + 1)));
        return Decision.made(new TemplateOfUnit(unit, kind, revision + 1, template, true));
    }
}

package org.tongbao.handdown;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.handdown.HandDownEvent.EnterpriseForgotten;
import org.tongbao.handdown.HandDownEvent.EnterpriseRemembered;
import org.tongbao.ledger.ListDesk;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A district corrects what it remembers of owners. The next list is assigned by it; rows that are
/// there stay whose they are.
@Component
class EnterpriseWorkflow {

    private final OrgUnits units;
    private final Authority authority;
    private final Towns towns;
    private final RememberedEnterprises remembered;
    private final ListDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterpriseWorkflow(
            OrgUnits units,
            Authority authority,
            Towns towns,
            RememberedEnterprises remembered,
            ListDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.authority = authority;
        this.towns = towns;
        this.remembered = remembered;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /// `RememberEnterpriseInput` of the SDL.
    record Remembering(String unit, String name, String belongsTo) {}

    /// `ForgetEnterpriseInput` of the SDL.
    record Forgetting(String unit, String name) {}

    /// What is remembered now. The same again changes nothing.
    @Intent
    public Decision<RememberedEnterprise> remember(Actor actor, Remembering wanted) {
        var by = person(actor);
        var district = managed(actor, wanted.unit());
        var name = name(wanted.name());
        if (name.isEmpty()) {
            return Decision.refused(
                    InputProblem.at("SOURCE_ENTERPRISE", List.of("name"), EnterpriseName.MOST));
        }
        var town =
                towns.of(Scope.EVERYWHERE, district).stream()
                        .map(Town::unit)
                        .filter(unit -> unit.code().equals(wanted.belongsTo()))
                        .findFirst();
        if (town.isEmpty()) {
            return Decision.refused(
                    InputProblem.at("SOURCE_UNIT", List.of("belongsTo"), district.name()));
        }
        desk.lock(district);
        var before = remembered.find(Scope.EVERYWHERE, district, name.get());
        if (before.filter(one -> one.unit().id().equals(town.get().id())).isPresent()) {
            return Decision.made(before.get());
        }
        var now =
                new RememberedEnterprise(name.get(), town.get(), true, clock.instant(), by.name());
        remembered.forget(district, now.name());
        remembered.learn(
                district.id(), List.of(now.name()), now.unit().id(), now.learntAt(), by.id());
        events.publishEvent(
                new EnterpriseRemembered(
                        actor, district, now, before.map(RememberedEnterprise::unit).orElse(null)));
        return Decision.made(now);
    }

    /// The name that is not remembered any more. Forgetting twice is not an error.
    @Intent
    public Decision<String> forget(Actor actor, Forgetting wanted) {
        person(actor);
        var district = managed(actor, wanted.unit());
        var name = name(wanted.name());
        desk.lock(district);
        var before = name.flatMap(one -> remembered.find(Scope.EVERYWHERE, district, one));
        before.ifPresent(one -> {
            remembered.forget(district, one.name());
            events.publishEvent(new EnterpriseForgotten(actor, district, one));
        });
        return Decision.made(name.orElse(wanted.name()));
    }

    private static Optional<String> name(String typed) {
        var names = EnterpriseName.of(typed);
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private OrgUnit managed(Actor actor, String code) {
        var district = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.LIST_MANAGE, district.path());
        return district;
    }

    private static PersonActor person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person;
        }
        throw new ForbiddenException("only people say whose an enterprise is");
    }
}

package org.tongbao.report;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;

import java.time.Clock;
import java.time.YearMonth;

/// What a reviewer or an administrator sees of 不涉及: three statements.
@Component
class ReadExemptions {

    private final UnitPlaces places;
    private final SelectExemptions exemptions;
    private final Authority authority;
    private final Clock clock;

    ReadExemptions(
            UnitPlaces places, SelectExemptions exemptions, Authority authority, Clock clock) {
        this.places = places;
        this.exemptions = exemptions;
        this.authority = authority;
        this.clock = clock;
    }

    ExemptionBook below(Actor actor, String code) {
        var place = places.find(actor.scope(Verb.UNIT_READ), code, YearMonth.now(clock));
        authority.require(actor, Verb.EXEMPTION_MANAGE, place.path());
        var scope = actor.scope(Verb.EXEMPTION_MANAGE);
        return new ExemptionBook(
                exemptions.granted(scope, place.path()), exemptions.proposed(scope, place.path()));
    }
}

package org.tongbao.standing;

import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;

@Controller
class StandingController {

    private final Standings standings;

    StandingController(Standings standings) {
        this.standings = standings;
    }

    @QueryMapping
    Standing standing(Actor actor, @Arguments StandingQuestion question) {
        return standings.of(actor, question);
    }

    @QueryMapping
    UnitStanding unitStanding(Actor actor, @Arguments StandingQuestion question) {
        return standings.ofUnit(actor, question);
    }
}

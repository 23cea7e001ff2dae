package org.tongbao.standing;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.indicator.Indicator;

import java.util.List;
import java.util.Locale;

@Controller
class StandingController {

    private final Standings standings;
    private final Traces traces;
    private final Acceptances acceptances;

    StandingController(Standings standings, Traces traces, Acceptances acceptances) {
        this.standings = standings;
        this.traces = traces;
        this.acceptances = acceptances;
    }

    @QueryMapping
    Standing standing(Actor actor, @Arguments StandingQuestion question) {
        return standings.of(actor, question);
    }

    /// Whoever was told the figures is told where they come from.
    @SchemaMapping(typeName = "Standing")
    List<Indicator> fromLists(Standing standing) {
        return standings.fromLists(standing);
    }

    @SchemaMapping
    boolean sourcesKnown(Standing standing) {
        return standings.sourcesKnown(standing);
    }

    @QueryMapping
    UnitStanding unitStanding(Actor actor, @Arguments StandingQuestion question) {
        return standings.ofUnit(actor, question);
    }

    @QueryMapping
    FigureTrace figureTrace(
            Actor actor,
            @Arguments StandingQuestion question,
            @Argument String indicator,
            Locale language) {
        return traces.of(actor, question, indicator, language);
    }

    @QueryMapping
    Acceptance acceptance(Actor actor, @Arguments StandingQuestion question) {
        return acceptances.of(actor, question);
    }
}

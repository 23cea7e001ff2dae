package org.tongbao.history;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.workflow.Intent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Changes what is kept of earlier years. Figures come in by import; one that was read from the
/// wrong line goes out here.
@Component
class HistoryWorkflow {

    private final HistoricalFigures figures;
    private final OrgUnits units;
    private final Authority authority;
    private final ApplicationEventPublisher events;

    HistoryWorkflow(
            HistoricalFigures figures,
            OrgUnits units,
            Authority authority,
            ApplicationEventPublisher events) {
        this.figures = figures;
        this.units = units;
        this.authority = authority;
        this.events = events;
    }

    /// @throws NotFoundException when there is no such figure for the actor
    /// @throws ForbiddenException when the actor may only read it
    @Intent
    public void remove(Actor actor, UUID id) {
        var nothing = new NotFoundException("historical figure " + id);
        var figure = figures.lock(id).orElseThrow(() -> nothing);
        var unit =
                Optional.ofNullable(
                                units.byId(actor.scope(Verb.UNIT_READ), List.of(figure.unit()))
                                        .get(figure.unit()))
                        .filter(its -> actor.scope(Verb.UNIT_READ).contains(its.path()))
                        .orElseThrow(() -> nothing);
        authority.require(actor, Verb.IMPORT, unit.path());
        figures.remove(id);
        events.publishEvent(new FigureRemoved(actor, unit, figure));
    }
}

package org.tongbao.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.access.RightsWorkbook.Rights;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.workflow.Intent;

/// Lets the list of rights be exported, and has the trail say so.
@Component
class RightsExportWorkflow {

    private static final int MOST = 20_000;

    private final OrgUnits units;
    private final PersonAccounts accounts;
    private final ApiTokens tokens;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final Today today;

    RightsExportWorkflow(
            OrgUnits units,
            PersonAccounts accounts,
            ApiTokens tokens,
            Authority authority,
            ApplicationEventPublisher events,
            Today today) {
        this.units = units;
        this.accounts = accounts;
        this.tokens = tokens;
        this.authority = authority;
        this.events = events;
        this.today = today;
    }

    /// @throws NotFoundException when there is no such unit for the reader
    /// @throws ForbiddenException when the reader sees it and does not administer it
    @Intent
    public Rights export(Actor reader, String code) {
        var unit = units.get(reader.scope(Verb.UNIT_READ), code);
        authority.require(reader, Verb.PEOPLE_MANAGE, unit.path());
        authority.require(reader, Verb.TOKEN_MANAGE, unit.path());
        var people = accounts.all(unit.path(), MOST + 1);
        events.publishEvent(
                AccessEvent.rightsExported(
                        reader, new Place(unit.id(), unit.path()), Math.min(people.size(), MOST)));
        return new Rights(
                unit,
                people.subList(0, Math.min(people.size(), MOST)),
                people.size() > MOST,
                tokens.under(unit.path(), MOST),
                today.now());
    }
}

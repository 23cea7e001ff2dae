package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.NotFoundException;

/// Lets an actor in to the ledgers of a unit: they never leave its subtree. Who sees the unit and
/// may not read its reports is told so, to everybody else it does not exist.
@Component
class Keeper {

    private final OrgUnits units;
    private final Authority authority;

    Keeper(OrgUnits units, Authority authority) {
        this.units = units;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is no such unit for the actor
    OrgUnit read(Actor actor, String unit) {
        return required(actor, Verb.REPORT_READ, unit);
    }

    /// @throws NotFoundException when there is no such unit for the actor
    OrgUnit record(Actor actor, String unit) {
        return required(actor, Verb.REPORT_SUBMIT, unit);
    }

    private OrgUnit required(Actor actor, Verb verb, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, verb, unit.path());
        return unit;
    }
}

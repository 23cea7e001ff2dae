package org.tongbao.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.workflow.Intent;

/// Lets the trail be exported. That it was stands in the trail before the file begins, and so in
/// the file itself.
@Component
class AuditExportWorkflow {

    private final OrgUnits units;
    private final Authority authority;
    private final ApplicationEventPublisher events;

    AuditExportWorkflow(OrgUnits units, Authority authority, ApplicationEventPublisher events) {
        this.units = units;
        this.authority = authority;
        this.events = events;
    }

    /// What may be read of the subtree of a unit.
    record Permitted(OrgUnit unit, Scope scope, AuditFilter filter) {}

    /// @param action the only one asked for; null for all
    /// @throws NotFoundException when there is no such unit for the reader
    /// @throws ForbiddenException when the reader sees it and not its trail
    @Intent
    public Permitted export(Actor reader, String code, @Nullable String action) {
        var unit = units.get(reader.scope(Verb.UNIT_READ), code);
        authority.require(reader, Verb.AUDIT_READ, unit.path());
        events.publishEvent(new AuditExported(reader, unit, action));
        var unitless = AuditController.seesUnitless(reader, unit.path());
        return new Permitted(
                unit,
                reader.scope(Verb.AUDIT_READ),
                new AuditFilter(unit.path(), unitless, action, null));
    }
}

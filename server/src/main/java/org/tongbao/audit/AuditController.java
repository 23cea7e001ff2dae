package org.tongbao.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnits;

import java.util.UUID;

@Controller
class AuditController {

    private final AuditTrail trail;
    private final OrgUnits units;
    private final Authority authority;

    AuditController(AuditTrail trail, OrgUnits units, Authority authority) {
        this.trail = trail;
        this.units = units;
        this.authority = authority;
    }

    @QueryMapping
    Page<AuditEntry> auditTrail(
            Actor reader,
            @Argument String unit,
            @Argument @Nullable String action,
            @Argument("actor") @Nullable UUID actedBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var request = PageRequest.of(first, after, 100, "auditTrail", unit, action, actedBy);
        var path = units.get(reader.scope(Verb.UNIT_READ), unit).path();
        authority.require(reader, Verb.AUDIT_READ, path);
        var filter = new AuditFilter(path, seesUnitless(reader, path), action, actedBy);
        return trail.page(reader.scope(Verb.AUDIT_READ), filter, request);
    }

    /// What concerns no unit, a guess at an unknown account say, is shown to administrators of the
    /// top of the tree.
    static boolean seesUnitless(Actor reader, UnitPath asked) {
        return asked.isTop() && reader.scope(Verb.PEOPLE_MANAGE).contains(asked);
    }
}

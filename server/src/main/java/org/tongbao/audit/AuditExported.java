package org.tongbao.audit;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.util.Map;

/// Somebody took the trail of a subtree away as a file.
///
/// @param action the only one asked for; null for all
record AuditExported(Actor actor, OrgUnit unit, @Nullable String action) implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("audit.exported", actor)
                .to(unit.id(), unit.path())
                .with(action == null ? Map.of() : Map.of("action", action));
    }
}

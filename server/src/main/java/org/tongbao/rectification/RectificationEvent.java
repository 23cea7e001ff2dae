package org.tongbao.rectification;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// A rectification was opened, replied to, accepted, returned or withdrawn.
///
/// @param act past participle, after `rectification.`
record RectificationEvent(
        String act,
        Actor actor,
        OrgUnit unit,
        YearMonth month,
        UUID rectification,
        Map<String, Object> detail)
        implements Audited {

    RectificationEvent {
        detail = Map.copyOf(detail);
    }

    @Override
    public Deed deed() {
        return Deed.of("rectification." + act, actor)
                .to(unit.id(), unit.path())
                .in(month)
                .about(rectification)
                .with(detail);
    }
}

package org.tongbao.indicator;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;

import java.util.Map;
import java.util.UUID;

/// The catalogue changed. It belongs to no unit, so administrators of a top unit read the entry.
///
/// @param done past participle, for example `retired`
record IndicatorChanged(Actor actor, String done, UUID indicator, Map<String, ?> detail)
        implements Audited {

    IndicatorChanged {
        detail = Map.copyOf(detail);
    }

    @Override
    public Deed deed() {
        return Deed.of("indicator." + done, actor).about(indicator).with(detail);
    }
}

package org.tongbao.report;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.util.Map;
import java.util.UUID;

/// A rule that looks for odd values was tuned, for what a unit collects from then on.
record WarningRuleSet(
        Actor actor, UUID unit, UnitPath path, WarningRule before, WarningRule after, int version)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("warning_rule.set", actor)
                .to(unit, path)
                .with(
                        Map.of(
                                "rule", after.code().name(),
                                "version", version,
                                "before", said(before),
                                "after", said(after)));
    }

    static Map<String, Object> said(WarningRule rule) {
        return Map.of("active", rule.active(), "thresholds", rule.written());
    }
}

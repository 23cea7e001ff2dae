package org.tongbao.report;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.util.Map;
import java.util.UUID;

/// A unit gave up how it had tuned a rule, and follows the units above it again.
record WarningRuleFollowed(
        Actor actor, UUID unit, UnitPath path, WarningRule before, WarningRule after, int version)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("warning_rule.followed", actor)
                .to(unit, path)
                .with(
                        Map.of(
                                "rule", after.code().name(),
                                "version", version,
                                "before", WarningRuleSet.said(before),
                                "after", WarningRuleSet.said(after)));
    }
}

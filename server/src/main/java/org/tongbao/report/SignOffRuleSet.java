package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;
import org.tongbao.report.SignOffRules.Setting;

import java.util.Map;
import java.util.UUID;

/// An administrator said whose reports are signed before they are submitted (审签).
///
/// @param before what was said last; null when nothing was
record SignOffRuleSet(
        Actor actor,
        UUID unit,
        UnitPath path,
        @Nullable Setting before,
        SignOffRuleWorkflow.Wanted after)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("sign_off_rule.set", actor)
                .to(unit, path)
                .in(after.fromMonth())
                .with(
                        Map.of(
                                "audience", after.audience().name(),
                                "before", before == null ? "" : before.rule().name(),
                                "after", after.rule().name()));
    }
}

package org.tongbao.report;

import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/// A submission was sent to the leader of its unit, signed, sent back or taken back (审签).
///
/// @param subject the version it is about, by the identity it has or will have
public record SignOffActed(
        Actor actor,
        UUID unit,
        UnitPath path,
        YearMonth month,
        UUID subject,
        String act,
        Map<String, ?> detail)
        implements Audited {

    static SignOffActed of(
            Actor actor, Desk desk, UUID subject, String act, Map<String, ?> detail) {
        return new SignOffActed(
                actor, desk.place().id(), desk.place().path(), desk.month(), subject, act, detail);
    }

    @Override
    public Deed deed() {
        return Deed.of("report." + act, actor).to(unit, path).in(month).about(subject).with(detail);
    }
}

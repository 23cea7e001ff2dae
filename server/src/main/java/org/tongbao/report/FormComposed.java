package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What a unit asks was composed anew, from a month on.
record FormComposed(
        Actor actor,
        UUID unit,
        UnitPath path,
        UUID form,
        String code,
        @Nullable String peerGroup,
        YearMonth from,
        List<FormChange> changes)
        implements Audited {

    @Override
    public Deed deed() {
        return Deed.of("form.composed", actor)
                .to(unit, path)
                .in(from)
                .about(form)
                .with(
                        Map.of(
                                "form", code,
                                "peerGroup", Objects.requireNonNullElse(peerGroup, ""),
                                "added", named(FormChange.Kind.ADDED),
                                "removed", named(FormChange.Kind.REMOVED),
                                "reworded", named(FormChange.Kind.REWORDED),
                                "moved", named(FormChange.Kind.MOVED)));
    }

    private List<String> named(FormChange.Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(change ->
                        change.indicator() == null
                                ? Objects.requireNonNullElse(change.label(), "")
                                : change.indicator().code())
                .toList();
    }
}

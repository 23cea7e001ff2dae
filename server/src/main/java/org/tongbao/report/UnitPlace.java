package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.ledger.Reach;
import org.tongbao.orgunit.OrgUnit;

import java.util.List;
import java.util.UUID;

/// A unit and what it is asked for in a month.
///
/// @param unit where it stands today: rights follow that
/// @param parent the unit above in the month asked for: its form holds; null at the top
/// @param stood its path in the month asked for; null when it stood nowhere
/// @param opening set when a reviewer opened that month for its clerks and nothing was filed
/// @param extension set when a reviewer moved the due day of that month (延期)
/// @param signOff whether its leader signs before it is submitted, and what waits for that (审签)
/// @param ledgers whose records count for it in that month
/// @param form what it has to report; null when nobody asks it for anything in that month
record UnitPlace(
        OrgUnit unit,
        @Nullable UUID parent,
        @Nullable UnitPath stood,
        @Nullable Opening opening,
        @Nullable Extension extension,
        SignOffDuty signOff,
        Reach ledgers,
        @Nullable AskedForm form) {

    UUID id() {
        return unit.id();
    }

    String code() {
        return unit.code();
    }

    UnitPath path() {
        return unit.path();
    }

    /// Whose opening and due days hold.
    UUID collectingUnit() {
        if (form != null) {
            return form.collectingUnit();
        }
        return parent == null ? id() : parent;
    }

    boolean ownLevel() {
        return form != null && form.ownLevel();
    }

    /// The codes of the units whose closing of the month keeps its report as it is, nearest first:
    /// those above it, and itself for its own level (本级).
    List<String> closers() {
        return ownLevel() ? codes() : unitsAbove();
    }

    /// The codes of the units that stood above it in the month, nearest first.
    List<String> unitsAbove() {
        var codes = codes();
        return codes.isEmpty() ? codes : codes.subList(1, codes.size());
    }

    private List<String> codes() {
        return stood == null ? List.of() : List.of(stood.value().split("/")).reversed();
    }

    /// Whose administrators decide how its reports are looked over: the unit above, as it stands
    /// today; its own for its own level (本级) and at the top.
    UnitPath collecting() {
        return ownLevel() ? path() : path().governing();
    }
}

package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;

import java.util.UUID;

/// A unit and what it is asked for in a month.
///
/// @param path where it stands today: rights follow it
/// @param parent the unit above in the month asked for: its form holds; null at the top
/// @param form what it has to report; null when nobody asks it for anything in that month
record UnitPlace(
        UUID id, String code, UnitPath path, @Nullable UUID parent, @Nullable AskedForm form) {

    /// Whose opening and due days hold.
    UUID collectingUnit() {
        if (form != null) {
            return form.collectingUnit();
        }
        return parent == null ? id : parent;
    }

    boolean ownLevel() {
        return form != null && form.ownLevel();
    }
}

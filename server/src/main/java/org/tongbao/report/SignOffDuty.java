package org.tongbao.report;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// 审签 of one unit and month.
///
/// @param required whether what is sent from now on waits for the unit's leader
/// @param last what was sent last for signing, whatever became of it; null when nothing was
record SignOffDuty(boolean required, @Nullable SignOff last) {

    static final SignOffDuty NONE = new SignOffDuty(false, null);

    static SignOffDuty of(boolean required, List<SignOff> all) {
        return new SignOffDuty(required, all.isEmpty() ? null : all.getLast());
    }

    /// What lies with the unit; null when all of it was submitted.
    @Nullable SignOff open() {
        return last != null && last.withUnit() ? last : null;
    }
}

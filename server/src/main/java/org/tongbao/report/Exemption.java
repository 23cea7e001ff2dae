package org.tongbao.report;

import java.time.YearMonth;

/// What a reviewer says about a unit and an indicator: `SetNotApplicableInput` of the SDL.
record Exemption(
        String unit, String indicator, YearMonth fromMonth, boolean notApplicable, String reason) {

    Exemption {
        reason = Words.trimmedOrEmpty(reason);
    }
}

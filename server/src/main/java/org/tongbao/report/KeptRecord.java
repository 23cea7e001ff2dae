package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.ledger.LineLedger;

import java.util.ArrayList;
import java.util.List;

/// Holds what was submitted against what the unit kept record of.
final class KeptRecord {

    private KeptRecord() {}

    /// @param odd what else is odd about the value
    /// @param ledger null when none is on
    static List<Warning> held(List<Warning> odd, LineValue value, @Nullable LineLedger ledger) {
        var amount = LineValue.amountOf(value);
        if (ledger == null || amount == null || amount.compareTo(ledger.value()) == 0) {
            return odd;
        }
        var warnings = new ArrayList<>(odd);
        warnings.add(new Warning(Warning.Code.LEDGER_DIFFERS, ledger.value(), null));
        return warnings;
    }
}

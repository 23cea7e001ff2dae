package org.tongbao.sums;

import org.tongbao.audit.SealedDeed;

import java.util.Map;
import java.util.Set;

/// Of which units an act changes the sums.
enum Touch {
    /// Of those above its unit in its month, from that month on.
    ABOVE_IN_MONTH,
    /// Of those above its unit in its month or later, from that month on.
    ABOVE_SINCE_MONTH,
    /// Of its unit and those ever above it.
    AT_AND_ABOVE,
    /// Of its unit, those ever above it and all that ever stood under it.
    AROUND,
    /// Of any unit.
    EVERYWHERE;

    private static final String STORED = "import.stored";

    /// What changes facts of months that may be added up, what is expected of a unit in any month,
    /// or where units stand. A new act that does belongs here.
    private static final Map<String, Touch> OF_ACTS =
            Map.ofEntries(
                    Map.entry("report.approved", ABOVE_IN_MONTH),
                    Map.entry("report.corrected", ABOVE_IN_MONTH),
                    Map.entry("exemption.changed", ABOVE_SINCE_MONTH),
                    Map.entry("form.composed", AT_AND_ABOVE),
                    Map.entry("orgunit.created", AT_AND_ABOVE),
                    Map.entry("orgunit.renamed", AT_AND_ABOVE),
                    Map.entry("orgunit.changed", AT_AND_ABOVE),
                    Map.entry("orgunit.split", AT_AND_ABOVE),
                    Map.entry("orgunit.abolished", AT_AND_ABOVE),
                    Map.entry("orgunit.moved", AROUND),
                    Map.entry("orgunit.merged", AROUND),
                    Map.entry(STORED, AROUND),
                    Map.entry("indicator.merged", EVERYWHERE),
                    Map.entry("indicator.retired", EVERYWHERE));

    static final Set<String> ACTS = OF_ACTS.keySet();

    /// Files that concern no unit, or several at the top, may concern any.
    static Touch of(SealedDeed deed) {
        return deed.action().equals(STORED) && deed.unit() == null
                ? EVERYWHERE
                : OF_ACTS.getOrDefault(deed.action(), EVERYWHERE);
    }

    /// What was reported under one name stands under another then, say, in any unit.
    static boolean everywhere(SealedDeed deed) {
        return of(deed) == EVERYWHERE;
    }
}

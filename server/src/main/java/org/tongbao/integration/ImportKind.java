package org.tongbao.integration;

import java.util.Locale;

/// What a file holds, in the order in which files are read: later ones name things of earlier ones.
public enum ImportKind {
    ORG_UNITS,
    DEPARTMENTS,
    INDICATORS,
    PLANS,
    PLAN_PHASES,
    TARGETS,
    TARGET_TOTALS,
    FORMS,
    FORM_TEXTS,
    LEDGERS,
    CALENDAR,
    HISTORY;

    /// How the file is called by custom, for example `org_units.csv`.
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }
}

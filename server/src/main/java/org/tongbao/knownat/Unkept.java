package org.tongbao.knownat;

import java.util.Locale;
import java.util.Set;

/// Things that standings rest on and whose former state is not kept once they are changed.
enum Unkept {
    /// Figures of earlier years that were taken out.
    HISTORY,
    IMPORT,
    /// Two that were made one; the rest of the catalogue is kept since the release that began to.
    /// Of what was done before, as of the following, the migration noted it.
    INDICATOR,
    FORM,
    ORGUNIT,
    EXEMPTION;

    private static final Set<String> ACTIONS =
            Set.of("history.figure_removed", "import.stored", "indicator.merged");

    /// Whether an act of the trail is to be noted.
    static boolean by(String action) {
        return ACTIONS.contains(action);
    }

    static Unkept of(String action) {
        return valueOf(action.substring(0, action.indexOf('.')).toUpperCase(Locale.ROOT));
    }

    String messageKey() {
        return "KNOWN_AT_" + this;
    }
}

package org.tongbao.analysis;

import java.util.Locale;

/// Of two times that stand side by side, which figure.
enum Part {
    VALUE,
    THEN,
    CHANGE,
    CHANGE_PERCENT;

    /// What the name of a column begins with.
    String prefix() {
        return this == VALUE ? "" : name().toLowerCase(Locale.ROOT) + ".";
    }
}

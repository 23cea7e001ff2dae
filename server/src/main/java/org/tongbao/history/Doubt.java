package org.tongbao.history;

import java.math.BigDecimal;
import java.util.List;

/// Something about a figure that does not hold: flagged, never corrected. It goes with the figure
/// and is reckoned anew whenever one is read, so it vanishes with its cause.
///
/// @param computed what the other figures give; in percent for growth
/// @param arguments of its sentence, `HISTORY_` and the name of the kind
public record Doubt(DoubtKind kind, BigDecimal computed, List<Object> arguments) {

    public Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(DoubtKind kind, BigDecimal computed, Object... arguments) {
        return new Doubt(kind, Rounded.cutOff(computed), List.of(arguments));
    }

    /// Code of its sentence.
    public String messageKey() {
        return "HISTORY_" + kind.name();
    }
}

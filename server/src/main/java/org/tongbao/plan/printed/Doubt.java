package org.tongbao.plan.printed;

import java.util.List;

/// Something a person should look at before the table is taken over.
///
/// @param code of the sentence that says it
/// @param arguments of the sentence
/// @param likely codes of the units or indicators that may be meant, the likeliest first
/// @param blocking whether nothing can be stored before it is settled
public record Doubt(
        CellPlace place,
        String code,
        List<Object> arguments,
        List<String> likely,
        boolean blocking) {

    public Doubt {
        arguments = List.copyOf(arguments);
        likely = List.copyOf(likely);
    }
}

package org.tongbao.handdown;

import java.util.List;

/// What is odd about a row and does not stop it; the sentence is looked up by its code.
record Doubt(String code, List<Object> arguments) {

    Doubt {
        arguments = List.copyOf(arguments);
    }

    static Doubt of(String code, Object... arguments) {
        return new Doubt(code, List.of(arguments));
    }
}

package org.tongbao.problem;

import java.util.List;

/// A value of the input that cannot be accepted.
public record InputProblem(String code, List<String> path, List<Object> arguments)
        implements Problem {

    public InputProblem {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
    }

    public static InputProblem at(String code, List<String> path, Object... arguments) {
        return new InputProblem(code, path, List.of(arguments));
    }
}

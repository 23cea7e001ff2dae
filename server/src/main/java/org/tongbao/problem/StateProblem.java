package org.tongbao.problem;

import java.util.List;

/// The thing is not in a state in which this can be done.
public record StateProblem(String code, List<String> path, List<Object> arguments)
        implements Problem {

    public StateProblem {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
    }

    public static StateProblem of(String code, Object... arguments) {
        return new StateProblem(code, List.of(), List.of(arguments));
    }

    /// The same, said of one member of a list.
    public StateProblem in(String... place) {
        return new StateProblem(code, List.of(place), arguments);
    }
}

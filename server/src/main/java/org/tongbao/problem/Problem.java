package org.tongbao.problem;

import java.util.List;

/// A refusal a person can act on. The simple name of the implementing record is its type in the
/// SDL. The sentence is not here: it is looked up by `code` in the caller's language, with
/// `arguments` in the places `{0}`, `{1}` …
public interface Problem {

    /// Stable, in capitals, for programs; also the key of the message.
    String code();

    /// Where in the input, for example `lines`, `3`, `value`. Empty when it concerns the whole.
    List<String> path();

    /// What the message names.
    default List<Object> arguments() {
        return List.of();
    }
}

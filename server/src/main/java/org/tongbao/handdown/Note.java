package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// Words that somebody gives with a decision: composed, without blanks around them.
///
/// @param text null when nothing was said
record Note(@Nullable String text) {

    private static final int MOST = 500;

    static Note of(@Nullable String typed) {
        var text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return new Note(text.isEmpty() ? null : text);
    }

    /// What is wrong with words that may be left out.
    Optional<Problem> wrong(String field) {
        return text != null && length() > MOST ? problem(field) : Optional.empty();
    }

    /// What is wrong with words that must be given.
    Optional<Problem> missing(String field) {
        return text == null || length() > MOST ? problem(field) : Optional.empty();
    }

    private int length() {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    private static Optional<Problem> problem(String field) {
        return Optional.of(InputProblem.at("SOURCE_NOTE", List.of(field), MOST));
    }
}

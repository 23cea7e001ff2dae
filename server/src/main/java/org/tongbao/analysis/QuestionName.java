package org.tongbao.analysis;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/// How a person calls a question: composed, in one line, without blanks around it.
record QuestionName(String text) {

    private static final int MOST = 40;

    static QuestionName of(String typed) {
        return new QuestionName(
                Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .strip());
    }

    Optional<Problem> wrong() {
        var length = text.codePointCount(0, text.length());
        if (length == 0) {
            return problem("QUESTION_NAMELESS");
        }
        return length > MOST ? problem("QUESTION_NAME_LONG") : Optional.empty();
    }

    Problem taken() {
        return InputProblem.at("QUESTION_NAME_TAKEN", List.of("name"), text);
    }

    private static Optional<Problem> problem(String code) {
        return Optional.of(InputProblem.at(code, List.of("name"), MOST));
    }
}

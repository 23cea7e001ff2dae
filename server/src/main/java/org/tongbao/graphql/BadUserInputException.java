package org.tongbao.graphql;

import java.util.List;

/// What was asked cannot be understood or accepted: `BAD_USER_INPUT`. For questions and broken
/// calls; what a person typed into a mutation is answered with a
/// [org.tongbao.problem.InputProblem].
public class BadUserInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    /// @param messageKey key of the sentence that says what is wrong and what would be right
    public BadUserInputException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    /// What the sentence names.
    public Object[] arguments() {
        return arguments.toArray();
    }
}

package org.tongbao.graphql.door;

import org.tongbao.graphql.ErrorCode;

import java.util.List;

/// The request is refused before anything of it runs.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final ErrorCode code;
    private final String messageKey;
    private final transient List<Object> arguments;

    Refusal(int status, ErrorCode code, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.status = status;
        this.code = code;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    static Refusal badRequest(String messageKey, Object... arguments) {
        return new Refusal(400, ErrorCode.BAD_USER_INPUT, messageKey, arguments);
    }

    int status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }

    String messageKey() {
        return messageKey;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}

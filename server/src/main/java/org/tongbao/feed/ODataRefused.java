package org.tongbao.feed;

import org.springframework.http.HttpStatus;

import java.util.List;

/// A request by OData that cannot be answered, for a reason its sender can act on.
final class ODataRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final transient List<Object> arguments;

    private ODataRefused(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /// What is asked for makes no sense.
    static ODataRefused bad(String messageKey, Object... arguments) {
        return new ODataRefused(HttpStatus.BAD_REQUEST, messageKey, arguments);
    }

    /// It makes sense, and this service does not do it; clients then do it themselves.
    static ODataRefused notDone(String messageKey, Object... arguments) {
        return new ODataRefused(HttpStatus.NOT_IMPLEMENTED, messageKey, arguments);
    }

    static ODataRefused notFound(String messageKey, Object... arguments) {
        return new ODataRefused(HttpStatus.NOT_FOUND, messageKey, arguments);
    }

    HttpStatus status() {
        return status;
    }

    String messageKey() {
        return messageKey;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}

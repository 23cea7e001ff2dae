package org.tongbao.graphql.door;

import graphql.language.OperationDefinition.Operation;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.ErrorCode;

/// How a request came, and so which operations it may ask for.
enum Way {
    /// By GET, which changes nothing.
    GET,
    /// By POST, answered once.
    POST,
    /// Over a connection that stays open: what is asked is read with the rights of that moment, so
    /// nothing is changed there.
    STREAM;

    /// What speaks against an operation on this way.
    record Against(ErrorCode code, String messageKey) {}

    /// Null when it may be asked for.
    @Nullable Against against(Operation operation) {
        return switch (operation) {
            case QUERY -> null;
            case MUTATION ->
                    switch (this) {
                        case GET -> new Against(ErrorCode.METHOD_NOT_ALLOWED, "GET_IS_FOR_QUERIES");
                        case POST -> null;
                        case STREAM ->
                                new Against(ErrorCode.BAD_USER_INPUT, "STREAM_CHANGES_NOTHING");
                    };
            case SUBSCRIPTION ->
                    this == STREAM
                            ? null
                            : new Against(ErrorCode.BAD_USER_INPUT, "SUBSCRIPTION_NEEDS_STREAM");
        };
    }
}

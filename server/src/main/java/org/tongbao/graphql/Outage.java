package org.tongbao.graphql;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/// The database does not answer. That is nobody's mistake and passes: the caller hears that asking
/// again is worth it, the log says it in one line, and nobody reads a stack trace.
@Component
public class Outage {

    public static final String RETRY_AFTER_SECONDS = "5";

    private static final Logger log = LoggerFactory.getLogger(Outage.class);

    private final Messages messages;

    Outage(Messages messages) {
        this.messages = messages;
    }

    /// Whether the connection is what failed, and not the statement.
    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransientDataAccessResourceException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }

    /// Says it for the log and for the caller.
    public CodedError error(Throwable failure, Locale language) {
        noteDown(failure);
        return CodedError.of(
                ErrorCode.UNAVAILABLE, messages.say(language, ErrorCode.UNAVAILABLE.name()));
    }

    void noteDown(Throwable failure) {
        log.warn("数据库没有响应 | The database does not answer: {}", failure.getMessage());
    }
}

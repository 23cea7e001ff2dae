package org.tongbao.graphql;

/// `extensions.code` of a GraphQL error: stable, for programs. Refusals a person can act on are not
/// errors but `problems` of a payload.
public enum ErrorCode {
    /// Neither a session nor a token, or one that has ended.
    UNAUTHENTICATED(401),
    /// The caller sees the thing and lacks the right to do this with it.
    FORBIDDEN(403),
    /// It does not exist, or lies outside what the caller may see; nobody learns which.
    NOT_FOUND(404),
    /// The request, the document, a variable or an argument cannot be understood or accepted.
    BAD_USER_INPUT(400),
    /// This cannot be asked for by this HTTP method; the header Allow names those that can.
    METHOD_NOT_ALLOWED(405),
    /// Larger, deeper or dearer than the limits, or it took too long.
    TOO_COMPLEX(400),
    /// Too many requests.
    RATE_LIMITED(429),
    /// The database does not answer, or was too busy for a change; asking again after the seconds
    /// of Retry-After is worth it. What became of a change that was under way is unknown, unless
    /// the message says that nothing was stored.
    UNAVAILABLE(503),
    /// A fault of the server; `extensions.errorId` names it in the server's log.
    INTERNAL_ERROR(200);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /// The HTTP status of an answer without data. A fault inside an execution is an answer too, and
    /// no 5xx; only where nothing can be answered at all, a balancer shall hear of it.
    public int status() {
        return status;
    }
}

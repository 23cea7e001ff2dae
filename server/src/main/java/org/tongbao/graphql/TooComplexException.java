package org.tongbao.graphql;

/// The question costs more than an answer may: `TOO_COMPLEX`.
public class TooComplexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final long limit;

    /// @param messageKey key of the sentence that names the limit as `{0}`
    public TooComplexException(String messageKey, long limit) {
        super(messageKey + " " + limit);
        this.messageKey = messageKey;
        this.limit = limit;
    }

    public String messageKey() {
        return messageKey;
    }

    public long limit() {
        return limit;
    }
}

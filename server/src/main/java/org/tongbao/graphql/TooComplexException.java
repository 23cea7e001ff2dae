package org.tongbao.graphql;

import java.util.List;
import java.util.Locale;

/// The question costs more than an answer may: `TOO_COMPLEX`.
public class TooComplexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    /// @param messageKey key of the sentence that names the limit as `{0}`
    public TooComplexException(String messageKey, long limit) {
        super(messageKey + " " + limit);
        this.messageKey = messageKey;
        this.arguments = List.of(limit);
    }

    /// @param messageKey key of the sentence that names the limit as `{0}` and the size as `{1}`
    public TooComplexException(String messageKey, long limit, long size) {
        super(messageKey + " " + size + " > " + limit);
        this.messageKey = messageKey;
        this.arguments = List.of(grouped(limit), grouped(size));
    }

    /// Sizes are large: 20,160.
    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public String messageKey() {
        return messageKey;
    }

    /// What the sentence names.
    public Object[] arguments() {
        return arguments.toArray();
    }
}

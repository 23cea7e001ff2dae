package org.tongbao.problem;

/// There is neither a session nor a token.
public class UnauthenticatedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnauthenticatedException(String what) {
        super(what);
    }
}

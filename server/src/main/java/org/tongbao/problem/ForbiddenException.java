package org.tongbao.problem;

/// The caller can see the thing and lacks the right to do this with it.
public class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String what) {
        super(what);
    }
}

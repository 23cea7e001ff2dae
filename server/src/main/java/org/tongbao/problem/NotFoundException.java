package org.tongbao.problem;

/// What was asked for does not exist for the caller: truly, or because it lies outside the subtree.
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}

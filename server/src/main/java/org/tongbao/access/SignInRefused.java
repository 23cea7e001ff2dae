package org.tongbao.access;

import org.tongbao.problem.Problem;

import java.util.List;

/// Wrong account or password, or a closed account; never says which.
record SignInRefused() implements Problem {

    @Override
    public String code() {
        return "SIGN_IN_REFUSED";
    }

    @Override
    public List<String> path() {
        return List.of();
    }
}

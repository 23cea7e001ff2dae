package org.tongbao.access;

import org.jspecify.annotations.Nullable;

record SignInInput(String account, String password, @Nullable Boolean remember) {

    boolean stay() {
        return Boolean.TRUE.equals(remember);
    }

    @Override
    public String toString() {
        return "SignInInput";
    }
}

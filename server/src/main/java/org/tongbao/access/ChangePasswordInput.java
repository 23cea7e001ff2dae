package org.tongbao.access;

record ChangePasswordInput(String currentPassword, String newPassword) {

    @Override
    public String toString() {
        return "ChangePasswordInput";
    }
}

package org.tongbao.access;

import org.tongbao.authority.Role;

import java.util.List;

/// A person to be entered with a password of the caller's choice, which need not be changed: for
/// demonstrations.
public record Enrolment(
        String account, String password, PersonDetails details, List<RoleOn> roles) {

    public Enrolment {
        roles = List.copyOf(roles);
    }

    /// A role on the unit with this code.
    public record RoleOn(Role role, String unit) {}

    @Override
    public String toString() {
        return "Enrolment of " + account;
    }
}

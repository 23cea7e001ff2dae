package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Role;

import java.util.UUID;

/// What the mutations about people and their roles take.
final class PersonInput {

    private PersonInput() {}

    record Create(
            String account,
            String name,
            @Nullable String title,
            @Nullable String mobile,
            @Nullable String officePhone,
            Role role,
            String unit) {}

    /// What is left out stays, an empty text removes.
    record Update(
            UUID person,
            @Nullable String name,
            @Nullable String title,
            @Nullable String mobile,
            @Nullable String officePhone) {}

    record Grant(UUID person, Role role, String unit) {}

    record Revoke(UUID grant) {}

    record Reset(UUID person) {}

    record SetActive(UUID person, boolean active) {}
}

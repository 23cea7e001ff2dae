package org.tongbao.access;

import java.util.UUID;

/// What a guess is checked against.
record Credentials(UUID person, String name, String account, String passwordHash, boolean active) {

    @Override
    public String toString() {
        return "Credentials of " + person;
    }
}

package org.tongbao.access;

import java.util.UUID;

/// A person about to be stored.
record NewPerson(
        UUID id,
        AccountName account,
        PersonDetails details,
        String passwordHash,
        boolean mustChangePassword) {}

package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.time.Instant;

/// What an office asks of passwords beyond what makes them hard to guess (GB/T 22239: they are of
/// several kinds of characters and changed from time to time).
///
/// @param maxAge how long somebody may keep one; 0 for as long as they like
/// @param kinds how many of capital letters, small letters, digits and other characters it has, 1
///   to 4
@ConfigurationProperties("tongbao.password")
record PasswordPolicy(@DefaultValue("180d") Duration maxAge, @DefaultValue("1") int kinds) {

    PasswordPolicy {
        if (maxAge.isNegative() || kinds < 1 || kinds > 4) {
            throw new IllegalArgumentException(
                    "tongbao.password.max-age is not negative, tongbao.password.kinds is 1 to 4");
        }
    }

    /// Until when a password holds; null for one that does not age.
    @Nullable Instant dueAt(@Nullable Instant setAt) {
        return setAt == null || maxAge.isZero() ? null : setAt.plus(maxAge);
    }

    boolean expired(@Nullable Instant setAt, Instant now) {
        var dueAt = dueAt(setAt);
        return dueAt != null && now.isAfter(dueAt);
    }
}

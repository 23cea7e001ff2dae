package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonView;

import java.time.Instant;
import java.util.List;

/// Who is asking. What belongs to the installation and the calendar is read only when asked for.
///
/// @param passwordDueAt until when the password holds; null when it does not age
record Viewer(
        Actor actor,
        @Nullable PersonView person,
        @Nullable ApiToken apiToken,
        List<RoleGrant> grants,
        boolean mustChangePassword,
        @Nullable Instant passwordDueAt,
        @Nullable String language,
        String textSize) {

    static final String NORMAL = "normal";

    static Viewer of(Actor actor, ApiToken token) {
        return new Viewer(actor, null, token, List.of(), false, null, null, NORMAL);
    }
}

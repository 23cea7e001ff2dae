package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A session that has not ended at a fixed time, with its person and the roles that hold now.
record Session(
        UUID person,
        String name,
        boolean mustChangePassword,
        Instant lastSeenAt,
        Duration idle,
        List<Grant> grants) {

    Session with(List<Grant> others) {
        return new Session(person, name, mustChangePassword, lastSeenAt, idle, others);
    }

    boolean rested(Instant now) {
        return !now.isBefore(lastSeenAt.plus(idle));
    }

    boolean worthNoticing(Instant now) {
        return !now.isBefore(lastSeenAt.plus(SessionRules.noticeEvery(idle)));
    }

    PersonActor actor(@Nullable String address) {
        return new PersonActor(person, name, address, grants, mustChangePassword);
    }
}

package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.UUID;

/// 申诉 of a unit against its announced score.
///
/// @param version of the table it is about
/// @param indicator the item; null for the whole
/// @param filedBy name of the person, as `answeredBy`
public record Objection(
        UUID id,
        UUID table,
        int version,
        OrgUnit unit,
        @Nullable UUID indicator,
        String reason,
        State state,
        Instant filedAt,
        UUID filer,
        String filedBy,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }

    boolean open() {
        return state == State.OPEN;
    }
}

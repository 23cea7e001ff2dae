package org.tongbao.notice;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.orgunit.OrgUnit;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where a program is called. `Webhook` of the SDL, without its secrets.
///
/// @param unit it hears of this one and those under it
/// @param kinds what it hears of, in the order of [NoticeKind]; never empty
/// @param previous the secret before the last change; signs beside the new one for a day
/// @param failingSince since when nothing was taken; null while calls are taken
/// @param disabledAt since when it is not called any more; null while it is
record Webhook(
        UUID id,
        OrgUnit unit,
        String name,
        URI address,
        List<NoticeKind> kinds,
        WebhookSecret secret,
        @Nullable WebhookSecret previous,
        @Nullable Instant previousUntil,
        Instant createdAt,
        PersonView createdBy,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt) {

    Webhook {
        kinds = List.copyOf(kinds);
    }

    public boolean active() {
        return disabledAt == null;
    }

    /// The signatures of a call, parted by blanks: during a change of secrets there are two.
    String signatures(String id, Instant now, String body) {
        var timestamp = now.getEpochSecond();
        var signature = secret.sign(id, timestamp, body);
        return previous != null && previousUntil != null && now.isBefore(previousUntil)
                ? signature + " " + previous.sign(id, timestamp, body)
                : signature;
    }
}

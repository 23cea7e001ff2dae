package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.Span;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// A bulletin without its text: as it stands in a list.
///
/// @param unit who writes or issued it, where it stands today
/// @param revision counts up with every change, so that two writers notice each other
/// @param corrects the issued one this one takes the place of
/// @param issue null while it is a draft
record BulletinHead(
        UUID id,
        OrgUnit unit,
        BulletinKind kind,
        Span span,
        String title,
        int revision,
        @Nullable UUID corrects,
        Instant changedAt,
        String changedBy,
        @Nullable Issue issue) {

    record Issue(String number, Instant at, String by, boolean demonstration) {}

    boolean draft() {
        return issue == null;
    }

    public BulletinState state() {
        return draft() ? BulletinState.DRAFT : BulletinState.ISSUED;
    }

    public YearMonth from() {
        return span.from();
    }

    public YearMonth to() {
        return span.to();
    }

    public @Nullable String number() {
        return issue == null ? null : issue.number();
    }

    public @Nullable Instant issuedAt() {
        return issue == null ? null : issue.at();
    }

    public boolean demonstration() {
        return issue != null && issue.demonstration();
    }
}

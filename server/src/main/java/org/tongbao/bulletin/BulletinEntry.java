package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// A bulletin in a list.
///
/// @param readByMe whether the caller confirmed to have read it
record BulletinEntry(BulletinHead head, boolean readByMe) {

    public UUID id() {
        return head.id();
    }

    public BulletinKind kind() {
        return head.kind();
    }

    public BulletinState state() {
        return head.state();
    }

    public OrgUnit unit() {
        return head.unit();
    }

    public YearMonth from() {
        return head.from();
    }

    public YearMonth to() {
        return head.to();
    }

    public @Nullable String number() {
        return head.number();
    }

    public @Nullable Instant issuedAt() {
        return head.issuedAt();
    }

    public Instant changedAt() {
        return head.changedAt();
    }

    public String title() {
        return head.title();
    }

    public boolean demonstration() {
        var issue = head.issue();
        return issue != null && issue.demonstration();
    }
}

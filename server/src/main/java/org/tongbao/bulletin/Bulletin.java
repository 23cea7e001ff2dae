package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A bulletin as it is read.
///
/// @param draft what its writers change; null once it is issued
/// @param hash of what is stored; null while it is a draft
/// @param correctedBy the one that took its place
record Bulletin(
        BulletinHead head,
        BulletinContent content,
        @Nullable Draft draft,
        @Nullable String hash,
        BulletinContent.@Nullable Corrected correctedBy,
        boolean readByMe,
        List<BulletinAction> actions) {

    Bulletin {
        actions = List.copyOf(actions);
    }

    public @Nullable String trailSeal() {
        return content.trailSeal();
    }

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

    public int revision() {
        return head.revision();
    }

    public String changedBy() {
        return head.changedBy();
    }

    public @Nullable String issuedBy() {
        var issue = head.issue();
        return issue == null ? null : issue.by();
    }

    public @Nullable BulletinText text() {
        return draft == null ? null : draft.text();
    }

    public BulletinContent.@Nullable Corrected corrects() {
        return content.corrects();
    }
}

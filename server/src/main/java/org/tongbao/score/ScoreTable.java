package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.plan.Plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// Scores as the contract has them.
///
/// @param content null while there are no rules
/// @param head null for what is provisional
/// @param hash SHA-256 of what was announced, in hexadecimal
/// @param corrected whether something was given by hand since the announcement
/// @param mayObjectFor units for which the caller may object now
/// @param knownAt as of when it was known; null for the present
record ScoreTable(
        OrgUnit unit,
        Plan plan,
        YearMonth from,
        YearMonth to,
        @Nullable ScoreContent content,
        @Nullable ScoreHead head,
        @Nullable String hash,
        List<ScoreHead> versions,
        List<Objection> objections,
        boolean corrected,
        List<ScoreAction> actions,
        List<OrgUnit> mayObjectFor,
        Instant now,
        @Nullable Instant knownAt) {

    ScoreTable {
        versions = List.copyOf(versions);
        objections = List.copyOf(objections);
        actions = List.copyOf(actions);
        mayObjectFor = List.copyOf(mayObjectFor);
    }

    public ScoreState state() {
        return head == null ? ScoreState.PROVISIONAL : head.state();
    }

    public int version() {
        return head == null ? 0 : head.version();
    }

    public @Nullable Integer replaces() {
        return head == null ? null : head.replaces();
    }

    public @Nullable ScoreRules rules() {
        return content == null ? null : content.rules();
    }

    public YearMonth figuresTo() {
        return content == null ? to : content.figuresTo();
    }

    public int planVersion() {
        return content == null ? plan.version() : content.planVersion();
    }

    public List<ScoreRow> rows() {
        return content == null ? List.of() : content.rows();
    }

    public List<String> peerGroups() {
        return rows().stream()
                .map(row -> row.unit().peerGroup())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public @Nullable LocalDate objectionsUntil() {
        return head == null ? null : head.objectionsUntil();
    }

    public @Nullable Instant announcedAt() {
        return head == null ? null : head.announcedAt();
    }

    public @Nullable String announcedBy() {
        return head == null ? null : head.announcedBy();
    }

    public @Nullable Instant fixedAt() {
        return head == null ? null : head.fixedAt();
    }

    public @Nullable String fixedBy() {
        return head == null ? null : head.fixedBy();
    }

    public boolean demonstration() {
        return content != null && content.demonstration();
    }

    /// Deadlines count from it.
    public LocalDate today() {
        return LocalDate.ofInstant(now, ReportingWindow.ZONE);
    }

    public Instant readAt() {
        return content == null ? now : content.readAt();
    }
}

package org.tongbao.audit;

import static org.tongbao.audit.AuditBreakKind.CUT_OFF;
import static org.tongbao.audit.AuditBreakKind.ENTRY_ADDED;
import static org.tongbao.audit.AuditBreakKind.ENTRY_CHANGED;
import static org.tongbao.audit.AuditBreakKind.ENTRY_MISSING;
import static org.tongbao.audit.AuditBreakKind.SEAL_CHANGED;
import static org.tongbao.audit.AuditBreakKind.SEAL_MISSING;
import static org.tongbao.audit.AuditBreakKind.SEAL_REPLACED;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads the sealed trail again and says where it first does not hold. What was sealed never
/// changes, so it is read in pieces, and the server goes on meanwhile; a piece holds the hashes of
/// one seal in memory, never the entries.
@Repository
public class TrailVerification {

    /// Where a whole verification begins.
    public static final long BEGINNING = 0;

    private static final int MOST_SEALS = 500;

    private final AuditSeals seals;
    private final int mostEntries;

    @Autowired
    TrailVerification(AuditSeals seals) {
        this(seals, 50_000);
    }

    TrailVerification(AuditSeals seals, int mostEntries) {
        this.seals = seals;
        this.mostEntries = mostEntries;
    }

    /// For a command that runs beside the server.
    public static TrailVerification on(DSLContext dsl) {
        return new TrailVerification(new AuditSeals(dsl));
    }

    /// Looks at the seals that follow a verified one.
    ///
    /// @param after where the piece before ended, or [#BEGINNING]
    /// @param expected compared when the end is reached
    public Verification next(long after, @Nullable ExpectedAuditSeal expected) {
        var previous = after == BEGINNING ? Hash.NONE : hashOf(after);
        if (previous == null) {
            return broken(after, 0, 0, AuditBreak.of(SEAL_MISSING, after));
        }
        var piece = piece(seals.after(after, MOST_SEALS));
        if (piece.isEmpty()) {
            return end(after, expected);
        }
        return look(previous, after, piece);
    }

    private @Nullable Hash hashOf(long number) {
        return seals.find(number).map(AuditSeal::hash).orElse(null);
    }

    private List<AuditSeal> piece(List<AuditSeal> following) {
        var entries = 0;
        var piece = new ArrayList<AuditSeal>();
        for (var seal : following) {
            entries += seal.entries();
            if (entries > mostEntries && !piece.isEmpty()) {
                break;
            }
            piece.add(seal);
        }
        return piece;
    }

    private Verification look(Hash before, long after, List<AuditSeal> piece) {
        var previous = before;
        var number = after;
        var entries = 0;
        AuditBreak broken = null;
        try (var stored = seals.entries(after + 1, piece.getLast().number())) {
            var rows = new Lookahead(stored.iterator());
            for (var seal : piece) {
                broken = broken(seal, number + 1, previous, rows);
                if (broken != null) {
                    break;
                }
                previous = seal.hash();
                number = seal.number();
                entries += seal.entries();
            }
        }
        var whole = (int) (number - after);
        return broken == null
                ? new Verification(number, false, whole, entries, 0, null, null)
                : broken(number, whole, entries, broken);
    }

    private static @Nullable AuditBreak broken(
            AuditSeal seal, long number, Hash previous, Lookahead rows) {
        if (seal.number() != number) {
            return AuditBreak.of(SEAL_MISSING, number);
        }
        var found = new ArrayList<Hash>();
        while (rows.isIn(number)) {
            var entry = rows.next();
            var hash = Evidence.hash(entry);
            if (!hash.equals(sealed(entry))) {
                return of(entry.get(AUDIT_ENTRY.HASH) == null ? ENTRY_ADDED : ENTRY_CHANGED, entry);
            }
            found.add(hash);
        }
        if (found.size() != seal.entries()) {
            return AuditBreak.of(
                    found.size() < seal.entries() ? ENTRY_MISSING : ENTRY_ADDED, number);
        }
        return seal.previous().equals(previous) && seal.covers(found)
                ? null
                : AuditBreak.of(SEAL_CHANGED, number);
    }

    private static @Nullable Hash sealed(Record entry) {
        var bytes = entry.get(AUDIT_ENTRY.HASH);
        return bytes == null ? null : Hash.stored(bytes);
    }

    private static AuditBreak of(AuditBreakKind kind, Record entry) {
        return new AuditBreak(
                kind,
                Objects.requireNonNull(entry.get(AUDIT_ENTRY.SEAL_NUMBER)),
                entry.get(AUDIT_ENTRY.ID),
                entry.get(AUDIT_ENTRY.AT));
    }

    private Verification end(long last, @Nullable ExpectedAuditSeal expected) {
        var broken = seals.withoutSeal(last).orElseGet(() -> missing(expected));
        return new Verification(
                last, true, 0, 0, seals.unsealed(), seals.newest().orElse(null), broken);
    }

    private @Nullable AuditBreak missing(@Nullable ExpectedAuditSeal expected) {
        if (expected == null) {
            return null;
        }
        var stored = seals.find(expected.number());
        if (stored.isEmpty()) {
            return AuditBreak.of(CUT_OFF, expected.number());
        }
        return expected.is(stored.get()) ? null : AuditBreak.of(SEAL_REPLACED, expected.number());
    }

    private Verification broken(long through, int found, int entries, AuditBreak broken) {
        return new Verification(
                through,
                true,
                found,
                entries,
                seals.unsealed(),
                seals.newest().orElse(null),
                broken);
    }
}

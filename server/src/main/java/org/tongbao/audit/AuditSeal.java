package org.tongbao.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.List;

/// A seal of the trail: it covers its entries and, through the seal before it, everything older.
///
/// @param number from 1, without gaps
/// @param entries how many it covers
/// @param previous hash of the seal before it
public record AuditSeal(long number, Instant sealedAt, int entries, Hash hash, Hash previous) {

    static AuditSeal over(List<Hash> entries, long number, Instant sealedAt, Hash previous) {
        return new AuditSeal(
                number,
                sealedAt,
                entries.size(),
                hash(entries, number, sealedAt, previous),
                previous);
    }

    /// Whether it is the seal of just these entries, in the order of their identities.
    boolean covers(List<Hash> found) {
        return found.size() == entries && hash.equals(hash(found, number, sealedAt, previous));
    }

    /// The digest of the head, as `12 2026-10-05T01:02:03.000004Z 873`, the hash before, and the
    /// hashes of the entries.
    private static Hash hash(List<Hash> entries, long number, Instant sealedAt, Hash previous) {
        var digest = Hash.sha256();
        var head = "%d %s %d".formatted(number, Evidence.text(sealedAt), entries.size());
        digest.update(head.getBytes(US_ASCII));
        digest.update(previous.bytes());
        entries.forEach(entry -> digest.update(entry.bytes()));
        return Hash.stored(digest.digest());
    }
}

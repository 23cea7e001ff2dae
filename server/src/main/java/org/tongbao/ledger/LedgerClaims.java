package org.tongbao.ledger;

import static org.tongbao.db.Tables.LEDGER_RECORD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.orgunit.Heirs;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// Identifiers that more than one unit of a top has, in records that are valid.
@Repository
class LedgerClaims {

    private static final int MOST = 500;
    private static final org.tongbao.db.tables.LedgerRecord OTHER = LEDGER_RECORD.as("other");

    private final DSLContext dsl;
    private final LedgerRecords records;
    private final RecordHistory history;
    private final Clock clock;

    LedgerClaims(DSLContext dsl, LedgerRecords records, RecordHistory history, Clock clock) {
        this.dsl = dsl;
        this.records = records;
        this.history = history;
        this.clock = clock;
    }

    /// Those in which a unit under `under` takes part; four statements, whatever their number.
    List<LedgerClaim> under(Actor actor, Scope scope, UnitPath under) {
        var ids =
                dsl.selectDistinct(LEDGER_RECORD.ID)
                        .from(LEDGER_RECORD)
                        .join(OTHER)
                        .on(OTHER.INDICATOR_ID.eq(LEDGER_RECORD.INDICATOR_ID))
                        .and(OTHER.LIVE_IDENTIFIER.eq(LEDGER_RECORD.LIVE_IDENTIFIER))
                        .and(OTHER.ORG_UNIT_ID.ne(LEDGER_RECORD.ORG_UNIT_ID))
                        .where(
                                Heirs.keptUnder(
                                        LEDGER_RECORD.ORG_UNIT_ID, under, YearMonth.now(clock)))
                        .orderBy(LEDGER_RECORD.ID)
                        .limit(MOST)
                        .fetch(LEDGER_RECORD.ID);
        var found = records.byId(scope, ids);
        var elsewhere = history.claimedElsewhere(found);
        var claims = new LinkedHashMap<List<Object>, List<LedgerRecord>>();
        for (var record : found) {
            if (!elsewhere.getOrDefault(record, List.of()).isEmpty()) {
                claims.computeIfAbsent(key(record), key -> new ArrayList<>()).add(record);
            }
        }
        return claims.values().stream()
                .map(claim -> {
                    var names = new LinkedHashSet<String>();
                    claim.forEach(one -> names.addAll(elsewhere.getOrDefault(one, List.of())));
                    claim.forEach(one -> names.remove(one.unit().name()));
                    return claim(actor, claim, List.copyOf(names));
                })
                .toList();
    }

    /// The valid records of the same top that have the identifier.
    List<LedgerRecord> claimants(UUID indicator, String identifier, UnitPath top) {
        var ids =
                dsl.select(LEDGER_RECORD.ID)
                        .from(LEDGER_RECORD)
                        .where(LEDGER_RECORD.INDICATOR_ID.eq(indicator))
                        .and(LEDGER_RECORD.LIVE_IDENTIFIER.eq(identifier))
                        .fetch(LEDGER_RECORD.ID);
        return records.byId(Scope.of(List.of(top)), ids);
    }

    private static LedgerClaim claim(Actor actor, List<LedgerRecord> records, List<String> names) {
        var reviews = actor.scope(Verb.REPORT_REVIEW);
        var first = records.getFirst();
        return new LedgerClaim(
                first.ledger().indicator(),
                String.valueOf(first.identifier()),
                records,
                names,
                names.isEmpty()
                        && records.stream().allMatch(one -> reviews.contains(one.unit().path())));
    }

    private static List<Object> key(LedgerRecord record) {
        return List.of(record.ledger().indicator().id(), String.valueOf(record.identifier()));
    }
}

package org.tongbao.ledger;

import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_RECORD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.audit.PastDeeds;
import org.tongbao.audit.PastDeeds.PastDeed;
import org.tongbao.authority.Scope;
import org.tongbao.ledger.LedgerEvent.RecordMade;
import org.tongbao.ledger.RecordRules.Checked;
import org.tongbao.ledger.RecordStore.NewRecord;
import org.tongbao.orgunit.OrgUnit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Stores records of the past many at once, for demonstrations: the same rows that recording leaves
/// behind, all marked as made up (演示数据). Whoever calls holds the transaction.
@Repository
public class PastRecords {

    private static final String NOT_STARTED = "NOT_STARTED";

    private final DSLContext dsl;
    private final Ledgers ledgers;
    private final RecordStore store;
    private final IdGenerator ids;
    private final PastDeeds trail;

    PastRecords(
            DSLContext dsl, Ledgers ledgers, RecordStore store, IdGenerator ids, PastDeeds trail) {
        this.dsl = dsl;
        this.ledgers = ledgers;
        this.store = store;
        this.ids = ids;
        this.trail = trail;
    }

    /// Whether anybody recorded anything.
    public boolean any() {
        return dsl.fetchExists(LEDGER_RECORD);
    }

    /// Records of a district and of the units directly under it, for the ledgers that it set up;
    /// those for which it set none up are left out.
    public void store(OrgUnit district, List<PastRecord> records) {
        var kept = new HashMap<List<Object>, Ledger>();
        ledgers.setUpUnder(Scope.of(List.of(district.path())), district.path())
                .forEach(ledger ->
                        kept.put(List.of(ledger.indicator().code(), ledger.audience()), ledger));
        var rows = new ArrayList<NewRecord>();
        var deeds = new ArrayList<PastDeed>();
        for (var record : records) {
            var own = record.unit().id().equals(district.id());
            var audience = own ? Audience.OWN : Audience.CHILDREN;
            var ledger = kept.get(List.of(record.indicator(), audience));
            if (ledger != null) {
                var draft = draft(ledger, record);
                rows.add(new NewRecord(ledger, draft));
                deeds.add(
                        new PastDeed(
                                new RecordMade(
                                                record.by(),
                                                record.unit(),
                                                ledger,
                                                draft,
                                                RecordSource.UNIT,
                                                List.of())
                                        .deed(),
                                record.at()));
            }
        }
        store.add(rows);
        trail.append(deeds);
    }

    private Draft draft(Ledger ledger, PastRecord record) {
        return new Draft(
                ids.generateId(),
                record.unit().id(),
                1,
                RecordState.VALID,
                content(ledger, record),
                null,
                NOT_STARTED,
                true,
                record.at(),
                record.by().id());
    }

    /// @throws IllegalStateException when nobody could have recorded it so
    private static Content content(Ledger ledger, PastRecord record) {
        var sent =
                record.values().entrySet().stream()
                        .map(value -> new SentValue(value.getKey(), value.getValue()))
                        .toList();
        var day = LocalDate.ofInstant(record.at(), ZoneId.of("Asia/Shanghai"));
        return switch (new RecordRules(ledger, day).check(sent, Map.of())) {
            case Checked.Sound(var content) -> content;
            case Checked.Unsound(var problems) ->
                    throw new IllegalStateException(record.indicator() + ": " + problems);
        };
    }

    /// A district that is still entering what it has held for long counts from a later month on.
    public void countOwnFrom(OrgUnit district, String indicator, YearMonth month) {
        ledgers.setUpUnder(Scope.of(List.of(district.path())), district.path()).stream()
                .filter(ledger -> ledger.audience() == Audience.OWN)
                .filter(ledger -> ledger.indicator().code().equals(indicator))
                .forEach(ledger ->
                        dsl.update(LEDGER)
                                .set(LEDGER.FROM_MONTH, month)
                                .where(LEDGER.ID.eq(ledger.id()))
                                .execute());
    }
}

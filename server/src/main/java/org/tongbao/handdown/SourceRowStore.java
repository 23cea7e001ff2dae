package org.tongbao.handdown;

import static org.tongbao.db.Tables.SOURCE_CLAIM;
import static org.tongbao.db.Tables.SOURCE_LIST;
import static org.tongbao.db.Tables.SOURCE_ROW;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.db.tables.records.SourceRowRecord;
import org.tongbao.ledger.Ledger;
import org.tongbao.ledger.ListedThing;
import org.tongbao.orgunit.Heirs;
import org.tongbao.orgunit.OrgUnit;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Writes lists, rows and claims, and locks what is decided about.
@Repository
class SourceRowStore {

    private static final int WORDS = 2000;

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final Clock clock;

    SourceRowStore(DSLContext dsl, IdGenerator ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /// What somebody decided about a row.
    ///
    /// @param unit whose it is now; null when nobody's
    record Decided(
            RowState state,
            @Nullable UUID unit,
            @Nullable Basis basis,
            @Nullable UUID record,
            @Nullable DisputeReason dispute,
            @Nullable String note,
            Instant at,
            UUID by) {}

    /// In the order of their identities: two who decide about the same rows wait for each other.
    void lock(Collection<UUID> rows) {
        dsl.select(SOURCE_ROW.ID)
                .from(SOURCE_ROW)
                .where(SOURCE_ROW.ID.in(rows))
                .orderBy(SOURCE_ROW.ID)
                .forUpdate()
                .fetch();
    }

    /// Every row of a district for an indicator, by key, locked; also of districts it took in, of
    /// two with one key its own.
    Map<String, StoredRow> lock(OrgUnit district, UUID indicator) {
        var month = YearMonth.now(clock);
        var heirs = Heirs.in(month, "heir");
        var rows = new HashMap<String, StoredRow>();
        dsl.select(
                        SOURCE_ROW.ID,
                        SOURCE_ROW.ROW_KEY,
                        SOURCE_ROW.STATE,
                        heirs.orSelf(SOURCE_ROW.ASSIGNED_ID),
                        SOURCE_ROW.RECORD_ID,
                        SOURCE_ROW.CONTENT,
                        SOURCE_ROW.OWNER,
                        SOURCE_ROW.ADDRESS,
                        SOURCE_ROW.VANISHED)
                .from(SOURCE_ROW)
                .leftJoin(heirs.table())
                .on(heirs.unit().eq(SOURCE_ROW.ASSIGNED_ID))
                .where(Heirs.keptBy(SOURCE_ROW.ORG_UNIT_ID, district.id(), month))
                .and(SOURCE_ROW.INDICATOR_ID.eq(indicator))
                .orderBy(SOURCE_ROW.ORG_UNIT_ID.eq(district.id()), SOURCE_ROW.ID)
                .forUpdate()
                .forEach(row ->
                        rows.put(
                                row.value2(),
                                new StoredRow(
                                        row.value1(),
                                        row.value2(),
                                        RowState.valueOf(row.value3()),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        row.value8(),
                                        row.value9())));
        return rows;
    }

    void decide(UUID row, Decided decided) {
        dsl.update(SOURCE_ROW).set(columns(decided)).where(SOURCE_ROW.ID.eq(row)).execute();
    }

    void claim(UUID row, OrgUnit unit, @Nullable String note, Instant at, UUID by) {
        dsl.insertInto(SOURCE_CLAIM)
                .set(SOURCE_CLAIM.ROW_ID, row)
                .set(SOURCE_CLAIM.ORG_UNIT_ID, unit.id())
                .set(SOURCE_CLAIM.NOTE, note)
                .set(SOURCE_CLAIM.MADE_AT, at)
                .set(SOURCE_CLAIM.MADE_BY, by)
                .execute();
    }

    /// Once the district has decided; the trail keeps who claimed.
    void forgetClaims(UUID row) {
        dsl.deleteFrom(SOURCE_CLAIM).where(SOURCE_CLAIM.ROW_ID.eq(row)).execute();
    }

    void add(OrgUnit district, UUID indicator, SourceList list, UUID by) {
        dsl.insertInto(SOURCE_LIST)
                .set(SOURCE_LIST.ID, list.id())
                .set(SOURCE_LIST.ORG_UNIT_ID, district.id())
                .set(SOURCE_LIST.INDICATOR_ID, indicator)
                .set(SOURCE_LIST.NAME, list.name())
                .set(SOURCE_LIST.WHOLE, list.whole())
                .set(SOURCE_LIST.CREATED, list.created())
                .set(SOURCE_LIST.CHANGED, list.changed())
                .set(SOURCE_LIST.KNOWN, list.known())
                .set(SOURCE_LIST.UNCHANGED, list.unchanged())
                .set(SOURCE_LIST.VANISHED, list.vanished())
                .set(SOURCE_LIST.IMPORTED_AT, list.importedAt())
                .set(SOURCE_LIST.IMPORTED_BY, by)
                .execute();
    }

    /// Rows that a list brought, and which of the others it has no more; a batch of each.
    void take(
            OrgUnit district,
            Ledger ledger,
            SourceList list,
            List<PlannedRow> rows,
            List<StoredRow> vanished,
            UUID by) {
        var fresh = new ArrayList<SourceRowRecord>();
        var moved = new ArrayList<SourceRowRecord>();
        for (var row : rows.stream().filter(PlannedRow::moves).toList()) {
            var record = brought(ledger, list, row, by);
            var stored = row.stored();
            if (stored == null) {
                record.set(SOURCE_ROW.ID, ids.generateId());
                record.set(SOURCE_ROW.ORG_UNIT_ID, district.id());
                record.set(SOURCE_ROW.INDICATOR_ID, ledger.indicator().id());
                record.set(SOURCE_ROW.ROW_KEY, row.thing().key());
                record.set(SOURCE_ROW.CREATED_AT, list.importedAt());
                fresh.add(record);
            } else {
                record.set(SOURCE_ROW.ID, stored.id());
                moved.add(record);
            }
        }
        dsl.batchInsert(fresh).execute();
        dsl.batchUpdate(moved).execute();
        if (!vanished.isEmpty()) {
            dsl.update(SOURCE_ROW)
                    .set(SOURCE_ROW.VANISHED, true)
                    .where(SOURCE_ROW.ID.in(vanished.stream().map(StoredRow::id).toList()))
                    .execute();
        }
    }

    private static SourceRowRecord brought(
            Ledger ledger, SourceList list, PlannedRow row, UUID by) {
        var record = said(row.thing());
        var unit = row.unit();
        record.set(SOURCE_ROW.LIST_ID, list.id());
        record.set(SOURCE_ROW.LEDGER_ID, ledger.id());
        record.set(SOURCE_ROW.VANISHED, false);
        record.set(SOURCE_ROW.STATE, row.state().name());
        record.set(SOURCE_ROW.RECORD_ID, row.record());
        if (row.stored() == null || row.assignedAnew()) {
            record.set(SOURCE_ROW.ASSIGNED_ID, unit == null ? null : unit.id());
            record.set(SOURCE_ROW.BASIS, name(row.basis()));
        }
        record.set(SOURCE_ROW.ACTED_AT, list.importedAt());
        record.set(SOURCE_ROW.ACTED_BY, by);
        return record;
    }

    private static SourceRowRecord said(ListedThing thing) {
        var record = new SourceRowRecord();
        record.set(SOURCE_ROW.CONTENT, thing.written());
        record.set(SOURCE_ROW.TITLE, thing.title());
        record.set(SOURCE_ROW.IDENTIFIER, thing.identifier());
        record.set(SOURCE_ROW.OWNER, thing.owner());
        record.set(SOURCE_ROW.ADDRESS, thing.address());
        record.set(SOURCE_ROW.WORDS, words(thing));
        record.set(SOURCE_ROW.COUNTED_ON, thing.countedOn());
        record.set(SOURCE_ROW.ENDS_ON, thing.endsOn());
        record.set(SOURCE_ROW.AMOUNT, thing.amount());
        return record;
    }

    /// What a row is found by while somebody types.
    private static String words(ListedThing thing) {
        var words =
                String.join(
                        " ",
                        Stream.of(
                                        thing.title(),
                                        orEmpty(thing.identifier()),
                                        orEmpty(thing.owner()),
                                        orEmpty(thing.address()))
                                .filter(word -> !word.isEmpty())
                                .toList());
        return words.codePointCount(0, words.length()) <= WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WORDS));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<Field<?>, Object> columns(Decided decided) {
        var columns = new HashMap<Field<?>, Object>();
        columns.put(SOURCE_ROW.STATE, decided.state().name());
        columns.put(SOURCE_ROW.ASSIGNED_ID, decided.unit());
        columns.put(SOURCE_ROW.BASIS, name(decided.basis()));
        columns.put(SOURCE_ROW.RECORD_ID, decided.record());
        columns.put(SOURCE_ROW.DISPUTE, name(decided.dispute()));
        columns.put(SOURCE_ROW.NOTE, decided.note());
        columns.put(SOURCE_ROW.ACTED_AT, decided.at());
        columns.put(SOURCE_ROW.ACTED_BY, decided.by());
        return columns;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}

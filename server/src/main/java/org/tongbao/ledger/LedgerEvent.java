package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was done to a ledger or in one.
sealed interface LedgerEvent extends Audited {

    record LedgerSetUp(Actor actor, Ledger ledger) implements LedgerEvent {
        @Override
        public Deed deed() {
            var detail = named(ledger);
            detail.put("fromMonth", ledger.fromMonth().toString());
            detail.put("fields", ledger.asked().stream().map(LedgerField::code).toList());
            ledger.asked().forEach(field -> detail.putAll(consequences(field)));
            return Deed.of("ledger.set_up", actor)
                    .to(ledger.unit().id(), ledger.unit().path())
                    .about(ledger.id())
                    .with(detail);
        }
    }

    record LedgerSwitchedOff(Actor actor, Ledger ledger, YearMonth from) implements LedgerEvent {
        @Override
        public Deed deed() {
            var detail = named(ledger);
            detail.put("fromMonth", from.toString());
            return Deed.of("ledger.switched_off", actor)
                    .to(ledger.unit().id(), ledger.unit().path())
                    .about(ledger.id())
                    .with(detail);
        }
    }

    /// @param elsewhere names of other units that have the identifier
    record RecordMade(
            Actor actor,
            OrgUnit unit,
            Ledger ledger,
            Draft record,
            RecordSource source,
            List<String> elsewhere)
            implements LedgerEvent {
        @Override
        public Deed deed() {
            var detail = of(ledger, record);
            detail.put("after", record.content().values());
            detail.put("source", source.name());
            if (!elsewhere.isEmpty()) {
                detail.put("claimedElsewhere", elsewhere);
            }
            return about("ledger_record.made", actor, unit, ledger, record).with(detail);
        }
    }

    record RecordCorrected(Actor actor, OrgUnit unit, Ledger ledger, Content before, Draft record)
            implements LedgerEvent {
        @Override
        public Deed deed() {
            var detail = of(ledger, record);
            detail.put("before", before.values());
            detail.put("after", record.content().values());
            return about("ledger_record.corrected", actor, unit, ledger, record).with(detail);
        }
    }

    record RecordWithdrawn(Actor actor, OrgUnit unit, Ledger ledger, Draft record)
            implements LedgerEvent {
        @Override
        public Deed deed() {
            return about("ledger_record.withdrawn", actor, unit, ledger, record)
                    .with(of(ledger, record));
        }
    }

    /// @param records as they were left
    record RecordsTakenOver(Actor actor, OrgUnit unit, List<LedgerRecord> records)
            implements LedgerEvent {
        @Override
        public Deed deed() {
            var first = records.getFirst();
            return Deed.of("ledger_records.taken_over", actor)
                    .to(unit.id(), unit.path())
                    .about(first.id())
                    .with(
                            Map.of(
                                    "from", first.unit().name(),
                                    "records", records.stream().map(LedgerRecord::title).toList()));
        }
    }

    private static Deed about(
            String action, Actor actor, OrgUnit unit, Ledger ledger, Draft record) {
        return Deed.of(action, actor)
                .to(unit.id(), unit.path())
                .in(YearMonth.from(record.content().countedOn(ledger)))
                .about(record.id());
    }

    private static Map<String, Object> named(Ledger ledger) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("indicator", ledger.indicator().code());
        detail.put("audience", ledger.audience().name());
        detail.put("name", ledger.name());
        return detail;
    }

    /// What a field fills besides and which choices end a thing, where it says so.
    private static Map<String, Object> consequences(LedgerField field) {
        var detail = new LinkedHashMap<String, Object>();
        if (field.counts() != null) {
            detail.put(field.code() + ".counts", field.counts().code());
        }
        if (!field.endings().isEmpty()) {
            detail.put(field.code() + ".endings", field.endings());
        }
        return detail;
    }

    private static Map<String, Object> of(Ledger ledger, Draft record) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("indicator", ledger.indicator().code());
        detail.put("version", record.version());
        detail.put("monthState", record.monthState());
        put(detail, "identifier", record.content().identifier(ledger));
        put(detail, "reason", record.reason());
        return detail;
    }

    private static void put(Map<String, Object> detail, String key, @Nullable String text) {
        if (text != null) {
            detail.put(key, text);
        }
    }

    /// @param kept the unit that keeps the identifier
    record ClaimSettled(Actor actor, LedgerRecord kept, List<String> withdrawn, String reason)
            implements LedgerEvent {
        @Override
        public Deed deed() {
            var detail = named(kept.ledger());
            detail.put("identifier", String.valueOf(kept.identifier()));
            detail.put("withdrawn", withdrawn);
            detail.put("reason", reason);
            return Deed.of("ledger_claim.settled", actor)
                    .to(kept.unit().id(), kept.unit().path())
                    .about(kept.id())
                    .with(detail);
        }
    }
}

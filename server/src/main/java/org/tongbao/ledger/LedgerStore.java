package org.tongbao.ledger;

import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.LEDGER_FIELD;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.YearMonth;
import java.util.UUID;

/// Writes ledgers and their fields.
@Repository
class LedgerStore {

    private final DSLContext dsl;

    LedgerStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What happens to the ledgers and records of one unit happens one after the other.
    void lockUnit(UUID unit) {
        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.eq(unit)).forUpdate().fetch();
    }

    void add(Ledger made) {
        dsl.insertInto(LEDGER)
                .set(LEDGER.ID, made.id())
                .set(LEDGER.ORG_UNIT_ID, made.unit().id())
                .set(LEDGER.AUDIENCE, made.audience().name())
                .set(LEDGER.INDICATOR_ID, made.indicator().id())
                .set(LEDGER.NAME, made.name())
                .set(LEDGER.ENGLISH_NAME, made.englishName())
                .set(LEDGER.FROM_MONTH, made.fromMonth())
                .set(LEDGER.TO_MONTH, made.lastMonth())
                .set(LEDGER.REVISION, made.revision())
                .execute();
        addFields(made);
    }

    /// The row is locked: its revision is the one it was read with.
    void save(Ledger next) {
        dsl.update(LEDGER)
                .set(LEDGER.NAME, next.name())
                .set(LEDGER.ENGLISH_NAME, next.englishName())
                .set(LEDGER.FROM_MONTH, next.fromMonth())
                .set(LEDGER.TO_MONTH, next.lastMonth())
                .set(LEDGER.REVISION, next.revision())
                .where(LEDGER.ID.eq(next.id()))
                .execute();
        dsl.deleteFrom(LEDGER_FIELD).where(LEDGER_FIELD.LEDGER_ID.eq(next.id())).execute();
        addFields(next);
    }

    void end(Ledger ledger, YearMonth last) {
        dsl.update(LEDGER)
                .set(LEDGER.TO_MONTH, last)
                .set(LEDGER.REVISION, LEDGER.REVISION.plus(1))
                .where(LEDGER.ID.eq(ledger.id()))
                .execute();
    }

    private void addFields(Ledger ledger) {
        var insert =
                dsl.insertInto(
                        LEDGER_FIELD,
                        LEDGER_FIELD.LEDGER_ID,
                        LEDGER_FIELD.CODE,
                        LEDGER_FIELD.POSITION,
                        LEDGER_FIELD.TYPE,
                        LEDGER_FIELD.ROLE,
                        LEDGER_FIELD.LABEL,
                        LEDGER_FIELD.ENGLISH_LABEL,
                        LEDGER_FIELD.HELP,
                        LEDGER_FIELD.REQUIRED,
                        LEDGER_FIELD.CHOICES,
                        LEDGER_FIELD.ENDINGS,
                        LEDGER_FIELD.UNIT_OF_MEASURE,
                        LEDGER_FIELD.REMIND_DAYS,
                        LEDGER_FIELD.COUNTS_ID,
                        LEDGER_FIELD.RETIRED);
        for (var field : ledger.fields()) {
            var role = field.role();
            var counts = field.counts();
            insert =
                    insert.values(
                            ledger.id(),
                            field.code(),
                            field.position(),
                            field.type().name(),
                            role == null ? null : role.name(),
                            field.label(),
                            field.englishLabel(),
                            field.help(),
                            field.required(),
                            LedgerField.lines(field.choices()),
                            LedgerField.lines(field.endings()),
                            field.unitOfMeasure(),
                            field.remindDaysBefore(),
                            counts == null ? null : counts.id(),
                            field.retired());
        }
        insert.execute();
    }
}

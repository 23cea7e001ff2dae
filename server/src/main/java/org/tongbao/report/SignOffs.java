package org.tongbao.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.SIGN_OFF;
import static org.tongbao.db.Tables.SIGN_OFF_RULE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.db.tables.Person;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What waits for the leaders of units (审签), and whether anything has to. Both are read with the
/// units of another statement, so that whoever needs no signature pays nothing for the question.
@Repository
class SignOffs {

    private static final Person SENDER = PERSON.as("sender");
    private static final Person SIGNER = PERSON.as("signer");
    private static final List<String> WITH_UNIT =
            List.of(
                    SignOffState.WAITING.name(),
                    SignOffState.SENT_BACK.name(),
                    SignOffState.TAKEN_BACK.name());

    private final DSLContext dsl;

    SignOffs(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// Which report something belongs to.
    record Sent(String unit, YearMonth month) {}

    /// Whether a unit that another statement reads has its reports of a month signed: its own
    /// saying goes before what the unit above it in that month says for all.
    static Field<Boolean> required(Field<UUID> unit, Field<UUID> parent, YearMonth month) {
        var own = said(unit, "OWN", month);
        var all = said(parent, "CHILDREN", month);
        return field(
                        coalesce(
                                        nullif(own, inline(SignOffRule.AS_ALL.name())),
                                        all,
                                        inline(SignOffRule.NOT_SIGNED.name()))
                                .eq(inline(SignOffRule.SIGNED.name())))
                .as("sign_off_required");
    }

    private static Field<String> said(Field<UUID> unit, String audience, YearMonth month) {
        return field(
                select(SIGN_OFF_RULE.RULE)
                        .from(SIGN_OFF_RULE)
                        .where(SIGN_OFF_RULE.ORG_UNIT_ID.eq(unit))
                        .and(SIGN_OFF_RULE.AUDIENCE.eq(inline(audience)))
                        .and(SIGN_OFF_RULE.FROM_MONTH.le(month))
                        .orderBy(SIGN_OFF_RULE.FROM_MONTH.desc())
                        .limit(inline(1)));
    }

    /// All of a month of a unit that another statement reads, the oldest first.
    static Field<List<SignOff>> of(Field<UUID> unit, YearMonth month) {
        return list(SIGN_OFF.ORG_UNIT_ID.eq(unit).and(SIGN_OFF.MONTH.eq(month)));
    }

    /// What lies with a unit that another statement reads; at most one of a month.
    static Field<List<SignOff>> withUnit(Field<UUID> unit) {
        return list(SIGN_OFF.ORG_UNIT_ID.eq(unit).and(SIGN_OFF.STATE.in(WITH_UNIT)));
    }

    private static Field<List<SignOff>> list(Condition which) {
        return multiset(
                        select(People.columns(SENDER))
                                .select(People.columns(SIGNER))
                                .select(
                                        SIGN_OFF.ID,
                                        SIGN_OFF.MONTH,
                                        SIGN_OFF.VERSION,
                                        SIGN_OFF.STATE,
                                        SIGN_OFF.FILED_ON_BEHALF,
                                        SIGN_OFF.SENT_AT,
                                        SIGN_OFF.DECIDED_AT,
                                        SIGN_OFF.REASON)
                                .from(SIGN_OFF)
                                .join(SENDER)
                                .on(SENDER.ID.eq(SIGN_OFF.SENT_BY))
                                .leftJoin(SIGNER)
                                .on(SIGNER.ID.eq(SIGN_OFF.DECIDED_BY))
                                .where(which)
                                .orderBy(SIGN_OFF.VERSION))
                .as("sign_offs")
                .convertFrom(rows -> rows.map(SignOffs::signOff));
    }

    private static SignOff signOff(Record row) {
        return new SignOff(
                row.get(SIGN_OFF.ID),
                row.get(SIGN_OFF.MONTH),
                row.get(SIGN_OFF.VERSION),
                SignOffState.valueOf(row.get(SIGN_OFF.STATE)),
                row.get(SIGN_OFF.FILED_ON_BEHALF),
                row.get(SIGN_OFF.SENT_AT),
                People.view(row, SENDER),
                row.get(SIGN_OFF.DECIDED_AT),
                People.viewIfAny(row, SIGNER),
                row.get(SIGN_OFF.REASON));
    }

    /// What was sent, as the version it becomes. The caller was let in to the report.
    String content(UUID id) {
        return dsl.select(SIGN_OFF.CONTENT)
                .from(SIGN_OFF)
                .where(SIGN_OFF.ID.eq(id))
                .fetchSingle(SIGN_OFF.CONTENT);
    }

    /// Null when nothing was sent under this identity.
    @Nullable Sent sent(UUID id) {
        return dsl.select(ORG_UNIT.CODE, SIGN_OFF.MONTH)
                .from(SIGN_OFF)
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(SIGN_OFF.ORG_UNIT_ID))
                .where(SIGN_OFF.ID.eq(id))
                .fetchOne(row -> new Sent(row.value1(), row.value2()));
    }

    /// Keeps a submission until it is signed. The caller holds the lock of the unit.
    void add(UUID id, Filing next, String content) {
        dsl.insertInto(SIGN_OFF)
                .set(SIGN_OFF.ID, id)
                .set(SIGN_OFF.ORG_UNIT_ID, next.unit())
                .set(SIGN_OFF.MONTH, next.month())
                .set(SIGN_OFF.VERSION, next.version())
                .set(SIGN_OFF.STATE, SignOffState.WAITING.name())
                .set(SIGN_OFF.CONTENT, content)
                .set(SIGN_OFF.FILED_ON_BEHALF, next.filedOnBehalf())
                .set(SIGN_OFF.SENT_AT, next.submittedAt())
                .set(SIGN_OFF.SENT_BY, next.submittedBy())
                .execute();
    }

    /// It was sent again, or submitted past it. The caller holds the lock of the unit.
    void replace(SignOff open) {
        dsl.update(SIGN_OFF)
                .set(SIGN_OFF.STATE, SignOffState.REPLACED.name())
                .where(SIGN_OFF.ID.eq(open.id()))
                .execute();
    }

    /// The caller holds the lock of the unit.
    void decide(SignOff waiting, SignOffState to, UUID by, @Nullable String reason, Instant now) {
        dsl.update(SIGN_OFF)
                .set(SIGN_OFF.STATE, to.name())
                .set(SIGN_OFF.DECIDED_AT, now)
                .set(SIGN_OFF.DECIDED_BY, by)
                .set(SIGN_OFF.REASON, reason)
                .where(SIGN_OFF.ID.eq(waiting.id()))
                .execute();
    }
}

package org.tongbao.rectification;

import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.RECTIFICATION;
import static org.tongbao.db.Tables.RECTIFICATION_ROUND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// Writes rectifications, in the transaction of whoever asked for authority.
@Repository
class RectificationStore {

    private final DSLContext dsl;

    RectificationStore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What a new one says.
    record Opened(
            UUID id,
            UUID unit,
            UUID office,
            YearMonth month,
            RectificationOccasion occasion,
            @Nullable UUID bulletin,
            @Nullable UUID indicator,
            @Nullable UUID plan,
            String words,
            LocalDate dueOn,
            boolean demonstration) {}

    /// What is opened for one unit is opened one after the other.
    void lockUnit(UUID unit) {
        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.eq(unit)).forUpdate().fetch();
    }

    void lock(UUID id) {
        dsl.select(RECTIFICATION.ID)
                .from(RECTIFICATION)
                .where(RECTIFICATION.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    /// Whether the same is asked already and not ended.
    boolean asked(Opened wanted) {
        return dsl.fetchExists(
                RECTIFICATION,
                RECTIFICATION
                        .ORG_UNIT_ID
                        .eq(wanted.unit())
                        .and(
                                RECTIFICATION.STATE.notIn(
                                        RectificationState.names(RectificationState.ENDED)))
                        .and(RECTIFICATION.MONTH.eq(wanted.month()))
                        .and(RECTIFICATION.OCCASION.eq(wanted.occasion().name()))
                        .and(same(RECTIFICATION.BULLETIN_ID, wanted.bulletin()))
                        .and(same(RECTIFICATION.INDICATOR_ID, wanted.indicator()))
                        .and(same(RECTIFICATION.PLAN_ID, wanted.plan())));
    }

    private static Condition same(Field<UUID> field, @Nullable UUID value) {
        return value == null ? field.isNull() : field.eq(value);
    }

    void open(Opened opened, Instant at, UUID by) {
        dsl.insertInto(RECTIFICATION)
                .set(RECTIFICATION.ID, opened.id())
                .set(RECTIFICATION.ORG_UNIT_ID, opened.unit())
                .set(RECTIFICATION.OFFICE_ID, opened.office())
                .set(RECTIFICATION.MONTH, opened.month())
                .set(RECTIFICATION.OCCASION, opened.occasion().name())
                .set(RECTIFICATION.BULLETIN_ID, opened.bulletin())
                .set(RECTIFICATION.INDICATOR_ID, opened.indicator())
                .set(RECTIFICATION.PLAN_ID, opened.plan())
                .set(RECTIFICATION.STATE, RectificationState.OPEN.name())
                .set(RECTIFICATION.VERSION, 1)
                .set(RECTIFICATION.DUE_ON, opened.dueOn())
                .set(RECTIFICATION.OPENED_AT, at)
                .set(RECTIFICATION.OPENED_BY, by)
                .set(RECTIFICATION.DEMONSTRATION, opened.demonstration())
                .execute();
        ask(opened.id(), 1, opened.words(), opened.dueOn(), at, by);
    }

    void reply(Rectification seen, String text, Instant at, UUID by) {
        dsl.update(RECTIFICATION_ROUND)
                .set(RECTIFICATION_ROUND.REPLY, text)
                .set(RECTIFICATION_ROUND.REPLIED_AT, at)
                .set(RECTIFICATION_ROUND.REPLIED_BY, by)
                .where(RECTIFICATION_ROUND.RECTIFICATION_ID.eq(seen.id()))
                .and(RECTIFICATION_ROUND.NUMBER.eq(seen.last().number()))
                .execute();
        move(seen, RectificationState.REPLIED, seen.dueOn());
    }

    void askAgain(Rectification seen, String words, LocalDate dueOn, Instant at, UUID by) {
        ask(seen.id(), seen.last().number() + 1, words, dueOn, at, by);
        move(seen, RectificationState.RETURNED, dueOn);
    }

    void end(
            Rectification seen,
            RectificationState state,
            @Nullable String words,
            Instant at,
            UUID by) {
        dsl.update(RECTIFICATION)
                .set(RECTIFICATION.STATE, state.name())
                .set(RECTIFICATION.VERSION, seen.version() + 1)
                .set(RECTIFICATION.ENDED_AT, at)
                .set(RECTIFICATION.ENDED_BY, by)
                .set(RECTIFICATION.ENDED_WORDS, words)
                .where(RECTIFICATION.ID.eq(seen.id()))
                .execute();
    }

    private void ask(UUID id, int number, String words, LocalDate dueOn, Instant at, UUID by) {
        dsl.insertInto(RECTIFICATION_ROUND)
                .set(RECTIFICATION_ROUND.RECTIFICATION_ID, id)
                .set(RECTIFICATION_ROUND.NUMBER, number)
                .set(RECTIFICATION_ROUND.WORDS, words)
                .set(RECTIFICATION_ROUND.DUE_ON, dueOn)
                .set(RECTIFICATION_ROUND.ASKED_AT, at)
                .set(RECTIFICATION_ROUND.ASKED_BY, by)
                .execute();
    }

    /// The row is locked, and what was read is what is there.
    private void move(Rectification seen, RectificationState state, LocalDate dueOn) {
        dsl.update(RECTIFICATION)
                .set(RECTIFICATION.STATE, state.name())
                .set(RECTIFICATION.VERSION, seen.version() + 1)
                .set(RECTIFICATION.DUE_ON, dueOn)
                .where(RECTIFICATION.ID.eq(seen.id()))
                .execute();
    }
}

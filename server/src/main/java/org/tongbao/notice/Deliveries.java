package org.tongbao.notice;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.tongbao.db.Tables.MONTH_NOTICE;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.WEBHOOK;
import static org.tongbao.db.Tables.WEBHOOK_DELIVERY;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.db.tables.records.WebhookDeliveryRecord;
import org.tongbao.graphql.PageRequest;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What is told to which webhook, and what came of it. Who asks was let in to the webhook's unit.
@Repository
class Deliveries {

    private static final int PROBLEM_LENGTH = 100;

    private static final Field<Delivery> WHOLE =
            field(
                    row(
                                    WEBHOOK_DELIVERY.ID,
                                    WEBHOOK_DELIVERY.WEBHOOK_ID,
                                    Notices.NOTICE,
                                    WEBHOOK_DELIVERY.STATE.convertFrom(Delivery.State::valueOf),
                                    WEBHOOK_DELIVERY.ATTEMPTS,
                                    WEBHOOK_DELIVERY.NEXT_AT,
                                    WEBHOOK_DELIVERY.TRIED_AT,
                                    WEBHOOK_DELIVERY.PROBLEM)
                            .mapping(Delivery.class, Delivery::new));

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final Clock clock;

    Deliveries(DSLContext dsl, IdGenerator ids, Clock clock) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
    }

    /// Lets notices be told to the webhooks of their unit and of those above it that want to hear
    /// of their kind, as units stand today.
    void prepare(List<UUID> notices) {
        var month = YearMonth.now(clock);
        var pairs =
                dsl.select(WEBHOOK.ID, MONTH_NOTICE.ID)
                        .from(Webhooks.placed(month))
                        .join(Notices.placed(month))
                        .on(Notices.PLACE.PATH.startsWith(ORG_UNIT_PLACEMENT.PATH))
                        .where(MONTH_NOTICE.ID.in(notices))
                        .and(WEBHOOK.DISABLED_AT.isNull())
                        .and(
                                condition(
                                        "find_in_set({0}, {1}) > 0",
                                        MONTH_NOTICE.KIND, WEBHOOK.KINDS))
                        .orderBy(MONTH_NOTICE.ID)
                        .fetch();
        var now = clock.instant();
        dsl.batchInsert(pairs.map(pair -> waiting(pair.value1(), pair.value2(), now))).execute();
    }

    private WebhookDeliveryRecord waiting(UUID webhook, UUID notice, Instant now) {
        var row = new WebhookDeliveryRecord();
        row.setId(ids.generateId());
        row.setWebhookId(webhook);
        row.setNoticeId(notice);
        row.setState(Delivery.State.WAITING.name());
        row.setAttempts(0);
        row.setNextAt(now);
        return row;
    }

    /// What is to be tried now, the longest due first.
    List<Delivery> due(Instant now, int most) {
        return dsl.select(WHOLE)
                .from(placed())
                .join(WEBHOOK)
                .on(WEBHOOK.ID.eq(WEBHOOK_DELIVERY.WEBHOOK_ID))
                .where(WEBHOOK_DELIVERY.STATE.eq(Delivery.State.WAITING.name()))
                .and(WEBHOOK_DELIVERY.NEXT_AT.le(now))
                .and(WEBHOOK.DISABLED_AT.isNull())
                .orderBy(WEBHOOK_DELIVERY.NEXT_AT, WEBHOOK_DELIVERY.ID)
                .limit(most)
                .fetch(WHOLE);
    }

    /// Whether this server is the one to try it now: nobody else did since it was read. Who is
    /// killed before the call is answered may tell it a second time.
    boolean claim(Delivery delivery, Instant nextAt, Instant now) {
        return dsl.update(WEBHOOK_DELIVERY)
                        .set(WEBHOOK_DELIVERY.ATTEMPTS, delivery.attempts() + 1)
                        .set(WEBHOOK_DELIVERY.NEXT_AT, nextAt)
                        .set(WEBHOOK_DELIVERY.TRIED_AT, now)
                        .where(WEBHOOK_DELIVERY.ID.eq(delivery.id()))
                        .and(WEBHOOK_DELIVERY.STATE.eq(Delivery.State.WAITING.name()))
                        .and(WEBHOOK_DELIVERY.ATTEMPTS.eq(delivery.attempts()))
                        .and(WEBHOOK_DELIVERY.NEXT_AT.eq(delivery.nextAt()))
                        .execute()
                > 0;
    }

    void settle(UUID delivery, Delivery.State state, @Nullable String problem) {
        dsl.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, state.name())
                .set(
                        WEBHOOK_DELIVERY.PROBLEM,
                        problem == null
                                ? null
                                : problem.substring(0, Math.min(PROBLEM_LENGTH, problem.length())))
                .where(WEBHOOK_DELIVERY.ID.eq(delivery))
                .execute();
    }

    /// As if it had never been tried.
    void begin(UUID delivery, Instant now) {
        dsl.update(WEBHOOK_DELIVERY)
                .set(WEBHOOK_DELIVERY.STATE, Delivery.State.WAITING.name())
                .set(WEBHOOK_DELIVERY.ATTEMPTS, 0)
                .set(WEBHOOK_DELIVERY.NEXT_AT, now)
                .where(WEBHOOK_DELIVERY.ID.eq(delivery))
                .execute();
    }

    /// @throws NotFoundException when there is none
    Delivery get(UUID id) {
        return dsl.select(WHOLE)
                .from(placed())
                .where(WEBHOOK_DELIVERY.ID.eq(id))
                .fetchOptional(WHOLE)
                .orElseThrow(() -> new NotFoundException("delivery " + id));
    }

    /// Those of a webhook, the newest first.
    List<Delivery> of(UUID webhook, PageRequest request) {
        var after = request.after();
        return dsl.select(WHOLE)
                .from(placed())
                .where(WEBHOOK_DELIVERY.WEBHOOK_ID.eq(webhook))
                .and(after == null ? noCondition() : WEBHOOK_DELIVERY.ID.lt(after.uuid(0)))
                .orderBy(WEBHOOK_DELIVERY.ID.desc())
                .limit(request.limit())
                .fetch(WHOLE);
    }

    private Table<?> placed() {
        return WEBHOOK_DELIVERY
                .join(Notices.placed(YearMonth.now(clock)))
                .on(MONTH_NOTICE.ID.eq(WEBHOOK_DELIVERY.NOTICE_ID));
    }
}

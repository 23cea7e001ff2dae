package org.tongbao.notice;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.tongbao.authority.PersonColumns.person;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.WEBHOOK;
import static org.tongbao.orgunit.OrgUnitTree.lastInForce;
import static org.tongbao.orgunit.OrgUnitTree.unit;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.problem.NotFoundException;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The webhooks of units. Who asks for one was let in to its unit.
@Repository
class Webhooks {

    private static final Field<@Nullable WebhookSecret> PREVIOUS =
            WEBHOOK.PREVIOUS_SECRET.convertFrom(
                    text -> text == null ? null : new WebhookSecret(text));

    /// A row of [#placed].
    static final Field<Webhook> WHOLE =
            field(
                    row(
                                    WEBHOOK.ID,
                                    unit(ORG_UNIT, ORG_UNIT_PLACEMENT),
                                    WEBHOOK.NAME,
                                    WEBHOOK.ADDRESS.convertFrom(URI::create),
                                    WEBHOOK.KINDS.convertFrom(Webhooks::kinds),
                                    WEBHOOK.SECRET.convertFrom(WebhookSecret::new),
                                    PREVIOUS,
                                    WEBHOOK.PREVIOUS_UNTIL,
                                    WEBHOOK.CREATED_AT,
                                    person(PERSON),
                                    WEBHOOK.FAILING_SINCE,
                                    WEBHOOK.DISABLED_AT)
                            .mapping(Webhook.class, Webhook::new));

    private final DSLContext dsl;
    private final Clock clock;

    Webhooks(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /// Those of a unit and of the units under it, the newest first.
    List<Webhook> under(UnitPath path, int most) {
        return dsl.select(WHOLE)
                .from(placed(YearMonth.now(clock)))
                .where(Scope.under(ORG_UNIT_PLACEMENT.PATH, path))
                .orderBy(WEBHOOK.ID.desc())
                .limit(most)
                .fetch(WHOLE);
    }

    /// @throws NotFoundException when there is none
    Webhook get(UUID id) {
        return dsl.select(WHOLE)
                .from(placed(YearMonth.now(clock)))
                .where(WEBHOOK.ID.eq(id))
                .fetchOptional(WHOLE)
                .orElseThrow(() -> new NotFoundException("webhook " + id));
    }

    /// What happens to one happens one after the other.
    ///
    /// @throws NotFoundException when there is none
    Webhook lock(UUID id) {
        dsl.select(WEBHOOK.ID).from(WEBHOOK).where(WEBHOOK.ID.eq(id)).forUpdate().fetch();
        return get(id);
    }

    /// How many a unit has itself; its row stays locked, so that no further one comes meanwhile.
    int countLocked(UUID unit) {
        dsl.select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.ID.eq(unit)).forUpdate().fetch();
        return dsl.fetchCount(WEBHOOK, WEBHOOK.ORG_UNIT_ID.eq(unit));
    }

    void create(
            UUID id,
            UUID unit,
            String name,
            URI address,
            List<NoticeKind> kinds,
            WebhookSecret secret,
            UUID by,
            Instant now) {
        dsl.insertInto(WEBHOOK)
                .set(WEBHOOK.ID, id)
                .set(WEBHOOK.ORG_UNIT_ID, unit)
                .set(WEBHOOK.NAME, name)
                .set(WEBHOOK.ADDRESS, address.toString())
                .set(WEBHOOK.KINDS, text(kinds))
                .set(WEBHOOK.SECRET, secret.text())
                .set(WEBHOOK.CREATED_AT, now)
                .set(WEBHOOK.CREATED_BY, by)
                .execute();
    }

    void change(UUID id, String name, List<NoticeKind> kinds, @Nullable Instant disabledAt) {
        dsl.update(WEBHOOK)
                .set(WEBHOOK.NAME, name)
                .set(WEBHOOK.KINDS, text(kinds))
                .set(WEBHOOK.DISABLED_AT, disabledAt)
                .setNull(WEBHOOK.FAILING_SINCE)
                .where(WEBHOOK.ID.eq(id))
                .execute();
    }

    void changeSecret(Webhook before, WebhookSecret next, Instant previousUntil) {
        dsl.update(WEBHOOK)
                .set(WEBHOOK.SECRET, next.text())
                .set(WEBHOOK.PREVIOUS_SECRET, before.secret().text())
                .set(WEBHOOK.PREVIOUS_UNTIL, previousUntil)
                .where(WEBHOOK.ID.eq(before.id()))
                .execute();
    }

    void remove(UUID id) {
        dsl.deleteFrom(WEBHOOK).where(WEBHOOK.ID.eq(id)).execute();
    }

    void noteTaken(UUID id) {
        dsl.update(WEBHOOK)
                .setNull(WEBHOOK.FAILING_SINCE)
                .where(WEBHOOK.ID.eq(id))
                .and(WEBHOOK.FAILING_SINCE.isNotNull())
                .execute();
    }

    void noteFailed(UUID id, Instant now) {
        dsl.update(WEBHOOK)
                .set(WEBHOOK.FAILING_SINCE, now)
                .where(WEBHOOK.ID.eq(id))
                .and(WEBHOOK.FAILING_SINCE.isNull())
                .execute();
    }

    void disable(UUID id, Instant now) {
        dsl.update(WEBHOOK).set(WEBHOOK.DISABLED_AT, now).where(WEBHOOK.ID.eq(id)).execute();
    }

    /// The webhooks with their units as they stand in a month, and who made them.
    static Table<?> placed(YearMonth month) {
        return WEBHOOK.join(PERSON)
                .on(PERSON.ID.eq(WEBHOOK.CREATED_BY))
                .join(ORG_UNIT)
                .on(ORG_UNIT.ID.eq(WEBHOOK.ORG_UNIT_ID))
                .join(ORG_UNIT_PLACEMENT)
                .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                .and(lastInForce(ORG_UNIT_PLACEMENT, month));
    }

    private static List<NoticeKind> kinds(String text) {
        return Arrays.stream(text.split(",")).map(NoticeKind::valueOf).toList();
    }

    private static String text(List<NoticeKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}

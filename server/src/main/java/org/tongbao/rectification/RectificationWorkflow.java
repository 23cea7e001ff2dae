package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.idempotency.IdempotencyKeyReused;
import org.tongbao.idempotency.IdempotencyKeys;
import org.tongbao.idempotency.IdempotencyKeys.Claim;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.rectification.RectificationLifecycle.Move;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/// What becomes of a rectification once it is opened: reply, 销号, return, withdrawal. Each locks the
/// row it decides about.
@Component
class RectificationWorkflow {

    private static final String REPLY = "replyToRectification";

    private final Rectifications rectifications;
    private final RectificationStore store;
    private final DueDays dueDays;
    private final IdempotencyKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RectificationWorkflow(
            Rectifications rectifications,
            RectificationStore store,
            DueDays dueDays,
            IdempotencyKeys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rectifications = rectifications;
        this.store = store;
        this.dueDays = dueDays;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /// `ReplyToRectificationInput` of the SDL.
    record Reply(String idempotencyKey, UUID rectification, int version, String text) {

        byte[] content() {
            return (rectification + "\n" + version + "\n" + text).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// @throws ForbiddenException for whoever is no clerk of the very unit
    @Intent
    public Decision<UUID> reply(Actor actor, Reply reply) {
        var seen = locked(actor, reply.rectification());
        if (!Hand.clerkOf(actor, seen.unit().path())) {
            throw new ForbiddenException("reply for " + seen.unit().code());
        }
        var malformed = IdempotencyKeys.Key.malformed(reply.idempotencyKey());
        if (malformed != null) {
            return Decision.refused(malformed);
        }
        var key = new IdempotencyKeys.Key(Hand.person(actor), REPLY, reply.idempotencyKey());
        return switch (keys.claim(key, Keys.hash(reply.content()), seen.id(), clock.instant())) {
            case Claim.Reused() -> Decision.refused(new IdempotencyKeyReused());
            case Claim.Repeated(var before) -> Decision.made(before);
            case Claim.Ours() -> replied(actor, seen, reply);
        };
    }

    private Decision<UUID> replied(Actor actor, Rectification seen, Reply reply) {
        var text = Words.kept(reply.text());
        return settle(
                seen,
                new RectificationLifecycle(seen).reply(reply.version()),
                () -> Words.reply(text),
                () -> {
                    store.reply(seen, text, clock.instant(), Hand.person(actor));
                    publish("replied", actor, seen, Map.of("reply", text));
                });
    }

    /// 销号.
    @Intent
    public Decision<UUID> accept(Actor actor, UUID id, int version, @Nullable String words) {
        var seen = decided(actor, id);
        var said = words == null || words.isBlank() ? null : Words.kept(words);
        return settle(
                seen,
                new RectificationLifecycle(seen).accept(version, Hand.person(actor)),
                () -> said == null ? Optional.empty() : Words.said(said),
                () -> end(actor, seen, RectificationState.SETTLED, "accepted", said));
    }

    /// @param dueOn null for as many working days as at first
    @Intent
    public Decision<UUID> giveBack(
            Actor actor, UUID id, int version, String reason, @Nullable LocalDate dueOn) {
        var seen = decided(actor, id);
        var words = Words.kept(reason);
        var due = dueOn == null ? dueDays.usual(seen.office().id()) : dueOn;
        return settle(
                seen,
                new RectificationLifecycle(seen).giveBack(version, Hand.person(actor)),
                () ->
                        Words.reason(words)
                                .or(() ->
                                        RectificationLifecycle.problems(due, LocalDate.now(clock))
                                                .stream()
                                                .findFirst()),
                () -> {
                    store.askAgain(seen, words, due, clock.instant(), Hand.person(actor));
                    publish(
                            "returned",
                            actor,
                            seen,
                            Map.of("reason", words, "dueOn", due.toString()));
                });
    }

    @Intent
    public Decision<UUID> withdraw(Actor actor, UUID id, int version, String reason) {
        var seen = decided(actor, id);
        var words = Words.kept(reason);
        return settle(
                seen,
                new RectificationLifecycle(seen).withdraw(version),
                () -> Words.reason(words),
                () -> end(actor, seen, RectificationState.WITHDRAWN, "withdrawn", words));
    }

    /// Read under its lock.
    private Rectification locked(Actor actor, UUID id) {
        store.lock(id);
        return rectifications.get(actor.scope(Verb.REPORT_READ), id);
    }

    /// @throws ForbiddenException when the actor decides neither for the office that opened it nor
    ///   for one above
    /// @throws NotFoundException when there is none for the actor
    private Rectification decided(Actor actor, UUID id) {
        var seen = locked(actor, id);
        if (!Hand.decides(actor, seen)) {
            throw new ForbiddenException(
                    Verb.RECTIFICATION_MANAGE + " on " + seen.office().path().value());
        }
        return seen;
    }

    private static Decision<UUID> settle(
            Rectification seen,
            Move move,
            Supplier<Optional<Problem>> unsound,
            Runnable happening) {
        return switch (move) {
            case Move.Refused(var problem) -> Decision.refused(problem);
            case Move.Already() -> Decision.made(seen.id());
            case Move.Done() -> {
                var problem = unsound.get();
                if (problem.isPresent()) {
                    yield Decision.refused(problem.get());
                }
                happening.run();
                yield Decision.made(seen.id());
            }
        };
    }

    private void end(
            Actor actor,
            Rectification seen,
            RectificationState state,
            String act,
            @Nullable String words) {
        Instant now = clock.instant();
        store.end(seen, state, words, now, Hand.person(actor));
        publish(act, actor, seen, words == null ? Map.of() : Map.of("reason", words));
    }

    private void publish(String act, Actor actor, Rectification seen, Map<String, Object> more) {
        var detail = new TreeMap<>(more);
        detail.put("round", seen.last().number());
        events.publishEvent(
                new RectificationEvent(act, actor, seen.unit(), seen.month(), seen.id(), detail));
    }
}

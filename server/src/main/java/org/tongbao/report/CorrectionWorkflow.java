package org.tongbao.report;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.idempotency.IdempotencyKeyReused;
import org.tongbao.idempotency.IdempotencyKeys;
import org.tongbao.idempotency.IdempotencyKeys.Claim;
import org.tongbao.problem.Problem;
import org.tongbao.report.CorrectionLifecycle.Move;
import org.tongbao.report.ReportEvent.CorrectionReturned;
import org.tongbao.report.ReportEvent.CorrectionReviewStarted;
import org.tongbao.report.ReportEvent.CorrectionWithdrawn;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// 更正: what is done to an approved report, one intent a method, each in one transaction. Until a
/// correction is approved it moves nothing of what counts.
@Component
class CorrectionWorkflow {

    private static final String CORRECT = "correctReport";

    private final Desks desks;
    private final UnitPlaces places;
    private final Corrections corrections;
    private final CorrectedVersions versions;
    private final Forms forms;
    private final Remarks remarks;
    private final IdempotencyKeys keys;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    CorrectionWorkflow(
            Desks desks,
            UnitPlaces places,
            Corrections corrections,
            CorrectedVersions versions,
            Forms forms,
            Remarks remarks,
            IdempotencyKeys keys,
            Authority authority,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.desks = desks;
        this.places = places;
        this.corrections = corrections;
        this.versions = versions;
        this.forms = forms;
        this.remarks = remarks;
        this.keys = keys;
        this.authority = authority;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// What lies on the desk, with the report's newest correction.
    private record Open(Desk desk, CorrectionLifecycle lifecycle) {}

    /// The version this correction made, now or when the same came before.
    @Intent
    Decision<UUID> submit(Actor actor, CorrectReport command) {
        var sent = command.content();
        var path = places.path(sent.unit());
        authority.require(actor, Verb.REPORT_SUBMIT, path);
        var malformed = command.malformed();
        if (malformed != null) {
            return refused(List.of(malformed));
        }
        var key =
                new IdempotencyKeys.Key(
                        Hand.of(actor, path).person(), CORRECT, sent.idempotencyKey());
        var version = ids.generateId();
        var hash = Evidence.sent(sent, command.reason());
        return switch (keys.claim(key, hash, version, clock.instant())) {
            case Claim.Reused() -> refused(List.of(new IdempotencyKeyReused()));
            case Claim.Repeated(var before) -> Decision.made(before);
            case Claim.Ours() -> {
                var problems = file(actor, command, version);
                yield problems.isEmpty() ? Decision.made(version) : refused(problems);
            }
        };
    }

    private List<Problem> file(Actor actor, CorrectReport command, UUID version) {
        var sent = command.content();
        var open = open(actor, Verb.REPORT_SUBMIT, new Concerned(sent.unit(), sent.month(), 0));
        var desk = open.desk();
        return switch (open.lifecycle().submit(command.reason(), desk.hand(), desk.now())) {
            case Move.Refused(var problem) -> List.of(problem);
            case Move.Already() -> List.of();
            case Move.Moved(var next) ->
                    versions.file(actor, desk, open.lifecycle().open(), next, sent, version);
        };
    }

    @Intent
    Decision<Boolean> withdraw(Actor actor, Concerned report) {
        return move(
                open(actor, Verb.REPORT_SUBMIT, report),
                (life, desk) -> life.withdraw(report.version(), desk.hand()),
                (desk, next) ->
                        events.publishEvent(
                                new CorrectionWithdrawn(
                                        actor, desk.occurrence(next.report(), next.version()))));
    }

    @Intent
    Decision<Boolean> startReview(Actor actor, Concerned report) {
        return move(
                open(actor, Verb.REPORT_REVIEW, report),
                (life, desk) -> life.startReview(report.version(), desk.hand(), desk.now()),
                (desk, next) ->
                        events.publishEvent(
                                new CorrectionReviewStarted(
                                        actor, desk.occurrence(next.report(), next.version()))));
    }

    /// Its values count from here on, and those before count no more.
    @Intent
    Decision<Boolean> approve(Actor actor, Concerned report) {
        var open = open(actor, Verb.REPORT_REVIEW, report);
        var desk = open.desk();
        return switch (open.lifecycle().approve(report.version(), desk.hand(), desk.now())) {
            case Move.Refused(var problem) -> refused(List.of(problem));
            case Move.Already() -> Decision.made(true);
            case Move.Moved(var next) -> {
                var problem = versions.count(actor, desk, next);
                yield problem == null ? Decision.made(true) : refused(List.of(problem));
            }
        };
    }

    @Intent
    Decision<Boolean> giveBack(Actor actor, Concerned report, Objections objections) {
        var open = open(actor, Verb.REPORT_REVIEW, report);
        var form = open.desk().form();
        var lines =
                form == null
                        ? List.<FormLine>of()
                        : forms.lines(form, open.desk().place().id(), report.month());
        var problems = objections.wrong(lines, open.desk().now());
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        return move(
                open,
                (life, desk) -> life.giveBack(report.version(), desk.hand(), desk.now()),
                (desk, next) -> {
                    var filing = desk.present();
                    if (filing != null) {
                        remarks.add(
                                filing, next.version(), lines, objections, desk.hand(), desk.now());
                    }
                    events.publishEvent(
                            new CorrectionReturned(
                                    actor,
                                    desk.occurrence(next.report(), next.version()),
                                    objections.reasons()));
                });
    }

    private Decision<Boolean> move(
            Open open,
            BiFunction<CorrectionLifecycle, Desk, Move> rule,
            BiConsumer<Desk, Correction> told) {
        return switch (rule.apply(open.lifecycle(), open.desk())) {
            case Move.Refused(var problem) -> refused(List.of(problem));
            case Move.Already() -> Decision.made(true);
            case Move.Moved(var next) -> {
                corrections.save(next);
                told.accept(open.desk(), next);
                yield Decision.made(true);
            }
        };
    }

    private Open open(Actor actor, Verb verb, Concerned report) {
        var desk = desks.of(actor, verb, report.unit(), report.month());
        var present = desk.present();
        var last = present == null ? null : corrections.last(present.id());
        return new Open(desk, new CorrectionLifecycle(desk.occasion(), present, last));
    }

    /// Nothing of a refused intent stays, the claim of its key included.
    private static <T> Decision<T> refused(List<Problem> problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Decision.refused(problems);
    }
}

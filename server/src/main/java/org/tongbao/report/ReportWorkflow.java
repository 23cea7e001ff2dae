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
import org.tongbao.report.ReportEvent.ReportApproved;
import org.tongbao.report.ReportEvent.ReportReturned;
import org.tongbao.report.ReportEvent.ReportWithdrawn;
import org.tongbao.report.ReportEvent.ReviewStarted;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is done to reports, one intent a method, each in one transaction. A refusal leaves nothing
/// behind: not a row, not a key.
@Component
class ReportWorkflow {

    private static final String SUBMIT = "submitReport";

    private final Desks desks;
    private final UnitPlaces places;
    private final Filings filings;
    private final Forms forms;
    private final Versions versions;
    private final Remarks remarks;
    private final ReplacedValues replaced;
    private final Submissions submissions;
    private final Anteroom anteroom;
    private final IdempotencyKeys keys;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    ReportWorkflow(
            Desks desks,
            UnitPlaces places,
            Filings filings,
            Forms forms,
            Versions versions,
            Remarks remarks,
            ReplacedValues replaced,
            Submissions submissions,
            Anteroom anteroom,
            IdempotencyKeys keys,
            Authority authority,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.desks = desks;
        this.places = places;
        this.filings = filings;
        this.forms = forms;
        this.versions = versions;
        this.remarks = remarks;
        this.replaced = replaced;
        this.submissions = submissions;
        this.anteroom = anteroom;
        this.keys = keys;
        this.authority = authority;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// The version this submission made, now or when the same came before.
    @Intent
    Decision<UUID> submit(Actor actor, SubmitReport command) {
        var path = places.path(command.unit());
        authority.require(actor, Verb.REPORT_SUBMIT, path);
        var malformed = command.malformed();
        if (malformed != null) {
            return refused(List.of(malformed));
        }
        var key =
                new IdempotencyKeys.Key(
                        Hand.of(actor, path).person(), SUBMIT, command.idempotencyKey());
        var version = ids.generateId();
        return switch (keys.claim(key, Evidence.sent(command), version, clock.instant())) {
            case Claim.Reused() -> refused(List.of(new IdempotencyKeyReused()));
            case Claim.Repeated(var before) -> Decision.made(before);
            case Claim.Ours() -> {
                var desk = desks.of(actor, Verb.REPORT_SUBMIT, command.unit(), command.month());
                var problems = submissions.file(actor, desk, command, version);
                yield problems.isEmpty() ? Decision.made(version) : refused(problems);
            }
        };
    }

    /// 撤回; what waits for the unit's leader (审签) was not submitted yet.
    @Intent
    Decision<ReportState> withdraw(Actor actor, Concerned report) {
        var desk = desks.of(actor, Verb.REPORT_SUBMIT, report.unit(), report.month());
        if (desk.place().signOff().open() != null) {
            return anteroom.takeBack(actor, desk, report.version());
        }
        var settled =
                settle(
                        desk.lifecycle().withdraw(report.version(), desk.hand()),
                        next -> {
                            keepState(desk);
                            events.publishEvent(new ReportWithdrawn(actor, desk.occurrence(next)));
                        });
        return settled.result() == null
                ? Decision.refused(settled.problems())
                : Decision.made(settled.result().state());
    }

    @Intent
    Decision<Filing> startReview(Actor actor, Concerned report) {
        return move(
                actor,
                Verb.REPORT_REVIEW,
                report,
                desk -> desk.lifecycle().startReview(report.version(), desk.hand(), desk.now()),
                (desk, next) -> new ReviewStarted(actor, desk.occurrence(next)));
    }

    @Intent
    Decision<Filing> approve(Actor actor, Concerned report) {
        return move(
                actor,
                Verb.REPORT_REVIEW,
                report,
                desk -> desk.lifecycle().approve(report.version(), desk.hand(), desk.now()),
                (desk, next) ->
                        new ReportApproved(
                                actor,
                                desk.occurrence(next),
                                versions.id(next.id(), next.version()),
                                next.demonstration()));
    }

    @Intent
    Decision<Filing> giveBack(Actor actor, Concerned report, Objections objections) {
        var desk = desks.of(actor, Verb.REPORT_REVIEW, report.unit(), report.month());
        var form = desk.form();
        var lines =
                form == null
                        ? List.<FormLine>of()
                        : forms.lines(form, desk.place().id(), report.month());
        var problems = objections.wrong(lines, desk.now());
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        var dueAt = objections.dueAt(desk.calendar(), desk.now());
        return settle(
                desk.lifecycle().giveBack(report.version(), dueAt, desk.hand(), desk.now()),
                next -> {
                    keepState(desk);
                    remarks.add(next, next.version(), lines, objections, desk.hand(), desk.now());
                    events.publishEvent(
                            new ReportReturned(
                                    actor, desk.occurrence(next), dueAt, objections.reasons()));
                });
    }

    private void keepState(Desk desk) {
        replaced.keepState(Objects.requireNonNull(desk.present()), desk.now());
    }

    private Decision<Filing> move(
            Actor actor,
            Verb verb,
            Concerned report,
            Function<Desk, Transition> rule,
            BiFunction<Desk, Filing, ReportEvent> event) {
        var desk = desks.of(actor, verb, report.unit(), report.month());
        return settle(rule.apply(desk), next -> events.publishEvent(event.apply(desk, next)));
    }

    private Decision<Filing> settle(Transition transition, Consumer<Filing> told) {
        return switch (transition) {
            case Transition.Refused(var problems) -> refused(problems);
            case Transition.Already(var present) -> Decision.made(present);
            case Transition.Moved(var next) -> {
                filings.save(next);
                told.accept(next);
                yield Decision.made(next);
            }
        };
    }

    /// Nothing of a refused intent stays, the claim of its key included.
    private static <T> Decision<T> refused(List<Problem> problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Decision.refused(problems);
    }
}

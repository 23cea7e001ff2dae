package org.tongbao.report;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.report.SignOffLifecycle.Move;
import org.tongbao.workflow.Intent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 审签: what a unit's own leader does with a submission before it leaves the unit, one intent a
/// method, each in one transaction.
@Component
class SignOffWorkflow {

    private final Desks desks;
    private final SignOffs signOffs;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;

    SignOffWorkflow(
            Desks desks,
            SignOffs signOffs,
            Submissions submissions,
            ApplicationEventPublisher events) {
        this.desks = desks;
        this.signOffs = signOffs;
        this.submissions = submissions;
        this.events = events;
    }

    /// Signs it and submits it with that.
    @Intent
    Decision<SignOffState> sign(Actor actor, Concerned report) {
        var desk = desks.of(actor, Verb.REPORT_SIGN, report.unit(), report.month());
        var leads = Hand.leads(actor, desk.place().path());
        return switch (desk.signOffs().sign(report.version(), desk.hand().person(), leads)) {
            case Move.Refused(var problem) -> refused(List.of(problem));
            case Move.Already() -> Decision.made(SignOffState.SIGNED);
            case Move.Moved(var sent, var to) -> {
                signOffs.decide(sent, to, desk.hand().person(), null, desk.now());
                events.publishEvent(acted(actor, desk, sent, "signed_off", Map.of()));
                var content = signOffs.content(sent.id());
                var problems = submissions.signed(actor, desk, sent, content);
                yield problems.isEmpty() ? Decision.made(to) : refused(problems);
            }
        };
    }

    /// Sends it back to the clerks with a reason; nothing left the unit.
    @Intent
    Decision<SignOffState> sendBack(Actor actor, Concerned report, String reason) {
        var desk = desks.of(actor, Verb.REPORT_SIGN, report.unit(), report.month());
        if (reason.isEmpty() || Words.length(reason) > Objections.LONGEST_REASON) {
            return refused(
                    List.of(
                            InputProblem.at(
                                    "REASON_LENGTH",
                                    List.of("reason"),
                                    Objections.LONGEST_REASON)));
        }
        var leads = Hand.leads(actor, desk.place().path());
        return switch (desk.signOffs().sendBack(report.version(), desk.hand().person(), leads)) {
            case Move.Refused(var problem) -> refused(List.of(problem));
            case Move.Already() -> Decision.made(SignOffState.SENT_BACK);
            case Move.Moved(var sent, var to) -> {
                signOffs.decide(sent, to, desk.hand().person(), reason, desk.now());
                events.publishEvent(
                        acted(actor, desk, sent, "sign_off_returned", Map.of("reason", reason)));
                yield Decision.made(to);
            }
        };
    }

    private static SignOffActed acted(
            Actor actor, Desk desk, SignOff sent, String act, Map<String, Object> more) {
        var detail = new LinkedHashMap<String, Object>(more);
        detail.put("version", sent.version());
        detail.put("sentBy", sent.sentBy().name());
        return SignOffActed.of(actor, desk, sent.id(), act, detail);
    }

    /// Nothing of a refused intent stays.
    private static <T> Decision<T> refused(List<Problem> problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Decision.refused(problems);
    }
}

package org.tongbao.report;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.report.SignOffLifecycle.Move;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Where a submission waits for the leader of its unit (审签), when it has to.
@Component
class Anteroom {

    private final SignOffs signOffs;
    private final ApplicationEventPublisher events;

    Anteroom(SignOffs signOffs, ApplicationEventPublisher events) {
        this.signOffs = signOffs;
        this.events = events;
    }

    /// Keeps it there. The report does not move.
    void keep(Actor actor, Desk desk, Filing next, UUID id, String content) {
        passBy(desk);
        signOffs.add(id, next, content);
        events.publishEvent(
                SignOffActed.of(
                        actor,
                        desk,
                        id,
                        "sign_off_asked",
                        Map.of("version", next.version(), "filedOnBehalf", next.filedOnBehalf())));
    }

    /// 撤回 before anybody signed: by the unit's side, or by whoever sent it.
    Decision<ReportState> takeBack(Actor actor, Desk desk, int version) {
        return switch (desk.signOffs().takeBack(version, desk.hand())) {
            case Move.Refused(var problem) -> Decision.refused(List.of(problem));
            case Move.Already() -> Decision.made(ReportState.WITHDRAWN);
            case Move.Moved(var sent, var to) -> {
                signOffs.decide(sent, to, desk.hand().person(), null, desk.now());
                events.publishEvent(
                        SignOffActed.of(
                                actor,
                                desk,
                                sent.id(),
                                "sign_off_withdrawn",
                                Map.of("version", sent.version())));
                yield Decision.made(ReportState.WITHDRAWN);
            }
        };
    }

    /// What waited before counts no more.
    void passBy(Desk desk) {
        var open = desk.place().signOff().open();
        if (open != null) {
            signOffs.replace(open);
        }
    }
}

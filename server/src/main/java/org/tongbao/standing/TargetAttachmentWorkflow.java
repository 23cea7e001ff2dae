package org.tongbao.standing;

import org.springframework.stereotype.Component;
import org.tongbao.attachment.AttachmentDesk;
import org.tongbao.attachment.AttachmentKind;
import org.tongbao.attachment.Begun;
import org.tongbao.attachment.NewFile;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.plan.Target;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.workflow.Intent;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Adds 佐证材料 to the rows of acceptance tables.
@Component
class TargetAttachmentWorkflow {

    private final Standings standings;
    private final TargetAttachments attachments;
    private final AttachmentDesk desk;
    private final Authority authority;

    TargetAttachmentWorkflow(
            Standings standings,
            TargetAttachments attachments,
            AttachmentDesk desk,
            Authority authority) {
        this.standings = standings;
        this.attachments = attachments;
        this.desk = desk;
        this.authority = authority;
    }

    /// A row of an acceptance table, as a caller names it.
    record Named(String indicator, YearMonth from, YearMonth to, boolean forEachChild)
            implements Predicate<Target> {

        @Override
        public boolean test(Target target) {
            return target.indicator().code().equals(indicator)
                    && target.fromMonth().equals(from)
                    && target.toMonth().equals(to)
                    && target.forEachChild() == forEachChild;
        }
    }

    /// @throws NotFoundException for a table that is not there for the actor
    @Intent
    public Begun begin(Actor actor, StandingQuestion table, Named named, NewFile file) {
        var read = standings.sheet(actor, table);
        var plan =
                Optional.ofNullable(read.plan())
                        .filter(its -> read.open())
                        .orElseThrow(() -> new NotFoundException("acceptance of " + table.unit()));
        authority.require(actor, Verb.REPORT_SUBMIT, read.unit().path());
        var target = read.duties().stream().filter(named).findFirst();
        if (target.isEmpty()) {
            return new Begun.Refused(
                    List.of(
                            InputProblem.at(
                                    "ATTACHMENT_NO_TARGET",
                                    List.of("indicator"),
                                    named.indicator())));
        }
        var row = TargetAttachments.Row.of(target.get());
        desk.lock(read.unit());
        var begun =
                desk.begin(
                        actor,
                        AttachmentKind.TARGET,
                        read.unit(),
                        file,
                        attachments.ids(plan.id(), read.unit().id(), row));
        if (begun instanceof Begun.Fresh(var upload)) {
            attachments.note(upload.id(), plan.id(), read.unit().id(), row);
        }
        return begun;
    }
}

package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.bulletin.BulletinInputs.ConcernedInput;
import org.tongbao.bulletin.BulletinInputs.PreviewTemplateInput;
import org.tongbao.bulletin.BulletinInputs.ReadInput;
import org.tongbao.bulletin.BulletinInputs.SaveBulletinInput;
import org.tongbao.bulletin.BulletinInputs.SaveTemplateInput;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Decision;

import java.util.List;
import java.util.UUID;

/// What can be done with bulletins.
@Controller
class BulletinMutationController {

    private final BulletinWorkflow drafts;
    private final IssueWorkflow issues;
    private final TemplateWorkflow templates;
    private final TemplatePreview preview;
    private final ReadBulletins read;

    BulletinMutationController(
            BulletinWorkflow drafts,
            IssueWorkflow issues,
            TemplateWorkflow templates,
            TemplatePreview preview,
            ReadBulletins read) {
        this.drafts = drafts;
        this.issues = issues;
        this.templates = templates;
        this.preview = preview;
        this.read = read;
    }

    record BulletinPayload(@Nullable Bulletin bulletin, List<Problem> problems) {}

    record DiscardPayload(@Nullable UUID discarded, List<Problem> problems) {}

    record TemplatePayload(@Nullable TemplateOfUnit template, List<Problem> problems) {}

    @MutationMapping
    BulletinPayload draftBulletin(Actor actor, @Argument BulletinWorkflow.NewDraft input) {
        return bulletin(actor, drafts.draft(actor, input));
    }

    @MutationMapping
    BulletinPayload saveBulletin(Actor actor, @Argument SaveBulletinInput input) {
        return bulletin(
                actor, drafts.save(actor, input.bulletin(), input.revision(), input.text()));
    }

    @MutationMapping
    BulletinPayload takeOverBulletinFigures(Actor actor, @Argument ConcernedInput input) {
        return bulletin(actor, drafts.takeOver(actor, input.bulletin(), input.revision()));
    }

    @MutationMapping
    DiscardPayload discardBulletin(Actor actor, @Argument ConcernedInput input) {
        var decision = drafts.discard(actor, input.bulletin(), input.revision());
        return new DiscardPayload(decision.result(), decision.problems());
    }

    @MutationMapping
    BulletinPayload issueBulletin(Actor actor, @Argument IssueWorkflow.IssueBulletin input) {
        return bulletin(actor, issues.issue(actor, input));
    }

    @MutationMapping
    BulletinPayload confirmBulletinRead(Actor actor, @Argument ReadInput input) {
        return bulletin(actor, issues.confirmRead(actor, input.bulletin()));
    }

    @MutationMapping
    TemplatePreview.Shown previewBulletinTemplate(
            Actor actor, @Argument PreviewTemplateInput input) {
        return preview.of(actor, input);
    }

    @MutationMapping
    TemplatePayload saveBulletinTemplate(Actor actor, @Argument SaveTemplateInput input) {
        var decision =
                templates.save(
                        actor, input.unit(), input.kind(), input.revision(), input.template());
        return new TemplatePayload(decision.result(), decision.problems());
    }

    private BulletinPayload bulletin(Actor actor, Decision<UUID> decision) {
        var id = decision.result();
        return new BulletinPayload(id == null ? null : read.of(actor, id), decision.problems());
    }
}

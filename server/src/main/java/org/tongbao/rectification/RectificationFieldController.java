package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.attachment.Attachment;
import org.tongbao.attachment.NewFile;
import org.tongbao.attachment.UploadPayload;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.bulletin.NamedBulletin;
import org.tongbao.bulletin.NamedBulletins;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a rectification is about, its files, and what the caller may do with it.
@Controller
class RectificationFieldController {

    private final RectificationAttachmentWorkflow workflow;
    private final RectificationAttachments attachments;
    private final Indicators indicators;
    private final Plans plans;
    private final NamedBulletins bulletins;

    RectificationFieldController(
            RectificationAttachmentWorkflow workflow,
            RectificationAttachments attachments,
            Indicators indicators,
            Plans plans,
            NamedBulletins bulletins) {
        this.workflow = workflow;
        this.attachments = attachments;
        this.indicators = indicators;
        this.plans = plans;
        this.bulletins = bulletins;
    }

    record StartRectificationUploadInput(UUID rectification, NewFile file) {}

    @MutationMapping
    UploadPayload startRectificationUpload(
            Actor actor, @Argument StartRectificationUploadInput input) {
        return UploadPayload.of(workflow.begin(actor, input.rectification(), input.file()));
    }

    @BatchMapping(typeName = "Rectification")
    Map<Rectification, List<Attachment>> attachments(List<Rectification> listed) {
        return attachments.of(listed);
    }

    @BatchMapping(typeName = "Rectification")
    Map<Rectification, Indicator> indicator(List<Rectification> listed) {
        var ids = listed.stream().map(Rectification::indicatorId).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : named(listed, Rectification::indicatorId, indicators.byId(ids));
    }

    /// Whoever may see what is asked of a unit may read what was issued to it.
    @BatchMapping(typeName = "Rectification")
    Map<Rectification, NamedBulletin> bulletin(List<Rectification> listed) {
        var ids = listed.stream().map(Rectification::bulletinId).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : named(listed, Rectification::bulletinId, bulletins.byId(Scope.EVERYWHERE, ids));
    }

    @BatchMapping(typeName = "Rectification")
    Map<Rectification, Plan> plan(List<Rectification> listed, @ContextValue("actor") Actor actor) {
        return listed.stream().allMatch(one -> one.planId() == null)
                ? Map.of()
                : named(
                        listed,
                        Rectification::planId,
                        plans.all(actor.scope(Verb.UNIT_READ)).stream()
                                .collect(Collectors.toMap(Plan::id, Function.identity())));
    }

    private static <T> Map<Rectification, T> named(
            List<Rectification> listed,
            Function<Rectification, @Nullable UUID> id,
            Map<UUID, T> byId) {
        var named = new HashMap<Rectification, T>();
        for (var one : listed) {
            var about = id.apply(one);
            var thing = about == null ? null : byId.get(about);
            if (thing != null) {
                named.put(one, thing);
            }
        }
        return named;
    }

    @SchemaMapping(typeName = "Rectification")
    List<RectificationAction> actions(Rectification one, Actor actor) {
        return RectificationAction.of(actor, one);
    }
}

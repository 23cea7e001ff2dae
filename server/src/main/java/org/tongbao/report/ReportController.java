package org.tongbao.report;

import graphql.schema.DataFetchingFieldSelectionSet;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.graphql.Messages;
import org.tongbao.plan.Target;
import org.tongbao.plan.Targets;
import org.tongbao.report.DraftContent.DraftLine;
import org.tongbao.report.DraftContent.DraftText;
import org.tongbao.report.Drafts.Draft;
import org.tongbao.report.ReportVersion.VersionLine;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// One report, and what hangs on it: each part is read only when it is asked for.
@Controller
class ReportController {

    private final ReadReport readReport;
    private final Lines lines;
    private final ReadVersions versions;
    private final Forms forms;
    private final People people;
    private final Targets targets;
    private final Messages messages;

    ReportController(
            ReadReport readReport,
            Lines lines,
            ReadVersions versions,
            Forms forms,
            Drafts drafts,
            People people,
            Targets targets,
            Messages messages,
            BatchLoaderRegistry loaders) {
        this.readReport = readReport;
        this.lines = lines;
        this.versions = versions;
        this.forms = forms;
        this.people = people;
        this.targets = targets;
        this.messages = messages;
        loaders.<Drafts.Place, List<Draft>>forName("drafts")
                .registerMappedBatchLoader((places, _) -> Mono.just(drafts.of(places)));
    }

    @QueryMapping
    ReportHead report(Actor actor, @Argument String unit, @Argument YearMonth month) {
        return readReport.get(actor, unit, month);
    }

    @SchemaMapping(typeName = "Report")
    List<ReportLine> lines(ReportHead report, DataFetchingFieldSelectionSet selected) {
        return selected.containsAnyOf("history", "previous")
                ? lines.of(report)
                : lines.withoutPast(report);
    }

    @SchemaMapping(typeName = "Report")
    List<ReportText> texts(ReportHead report) {
        var form = report.occasion().form();
        if (form == null) {
            return List.of();
        }
        var sent = report.sent();
        if (sent != null) {
            return forms.texts(form, report.month(), null, 0).stream()
                    .map(text -> text.saying(sent.texts().get(text.code())))
                    .toList();
        }
        var made = report.made();
        var filing = report.filing();
        return forms.texts(
                form,
                report.month(),
                filing == null ? null : filing.id(),
                made == null ? report.version() : made.number());
    }

    /// What the person has typed and not submitted.
    record ReportDraft(
            List<DraftLine> lines, List<DraftText> texts, int baseVersion, Instant savedAt) {}

    @SchemaMapping(typeName = "Report")
    CompletableFuture<@Nullable ReportDraft> draft(
            ReportHead report, Actor actor, DataLoader<Drafts.Place, List<Draft>> drafts) {
        return drafts.load(Drafts.Place.of(report))
                .thenApply(all ->
                        all.stream()
                                .filter(draft -> draft.by().id().equals(actor.id()))
                                .findFirst()
                                .map(draft ->
                                        new ReportDraft(
                                                draft.content().lines(),
                                                draft.content().texts(),
                                                draft.baseVersion(),
                                                draft.savedAt()))
                                .orElse(null));
    }

    /// That somebody else is typing.
    record OtherDraft(PersonView by, Instant savedAt, int filled) {}

    @SchemaMapping(typeName = "Report")
    CompletableFuture<List<OtherDraft>> otherDrafts(
            ReportHead report, Actor actor, DataLoader<Drafts.Place, List<Draft>> drafts) {
        return drafts.load(Drafts.Place.of(report))
                .thenApply(all ->
                        all.stream()
                                .filter(draft -> !draft.by().id().equals(actor.id()))
                                .map(draft ->
                                        new OtherDraft(draft.by(), draft.savedAt(), draft.filled()))
                                .toList());
    }

    @SchemaMapping(typeName = "Report")
    List<ReportVersion> versions(ReportHead report) {
        return versions.of(report);
    }

    @BatchMapping(typeName = "ReportVersion")
    Map<ReportVersion, List<VersionLine>> lines(List<ReportVersion> stored) {
        return versions.lines(stored);
    }

    @SchemaMapping(typeName = "Report")
    List<ReportAction> actions(ReportHead report, Actor actor) {
        return ReportAction.of(actor, report);
    }

    @SchemaMapping(typeName = "Report")
    List<PersonView> contacts(ReportHead report) {
        var unit = report.unit().id();
        return people.clerks(List.of(unit), report.month()).getOrDefault(unit, List.of());
    }

    /// The qualitative targets that texts answer: read once for all of them. Whoever may read a
    /// report may read what its form refers to.
    @BatchMapping(typeName = "ReportText")
    Map<ReportText, Target> target(List<ReportText> texts) {
        var ids = texts.stream().map(ReportText::targetId).filter(Objects::nonNull).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var byId = targets.byId(Scope.EVERYWHERE, ids);
        var found = new HashMap<ReportText, Target>();
        for (var text : texts) {
            var target = text.targetId() == null ? null : byId.get(text.targetId());
            if (target != null) {
                found.put(text, target);
            }
        }
        return found;
    }

    @SchemaMapping(typeName = "LineWarning")
    String message(Warning warning, Locale language) {
        return messages.say(language, warning.messageKey(), warning.against());
    }
}

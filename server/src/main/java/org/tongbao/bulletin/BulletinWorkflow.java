package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.bulletin.Beginning.Begun;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.StateProblem;
import org.tongbao.standing.Span;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Writes drafts. What happens to one bulletin happens one after the other: every intent locks its
/// row first.
@Component
public class BulletinWorkflow {

    private static final int MOST_DRAFTS = 50;

    private final BulletinDesk desk;
    private final Bulletins bulletins;
    private final BulletinTemplates templates;
    private final Beginning beginning;
    private final FigureBooks books;
    private final OrgUnits units;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulletinWorkflow(
            BulletinDesk desk,
            Bulletins bulletins,
            BulletinTemplates templates,
            Beginning beginning,
            FigureBooks books,
            OrgUnits units,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.bulletins = bulletins;
        this.templates = templates;
        this.beginning = beginning;
        this.books = books;
        this.units = units;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /// @param corrects the issued bulletin that a new one shall take the place of: it begins with
    ///   that one's text, kind and months
    public record NewDraft(
            String unit,
            BulletinKind kind,
            YearMonth from,
            YearMonth to,
            @Nullable UUID corrects) {}

    /// Begins a draft by the unit's template, with the figures as they are.
    @Intent
    public Decision<UUID> draft(Actor actor, NewDraft input) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), input.unit());
        authority.require(actor, Verb.BULLETIN_MANAGE, unit.path());
        if (bulletins.drafts(unit) >= MOST_DRAFTS) {
            return Decision.refused(StateProblem.of("BULLETIN_DRAFTS_TOO_MANY", MOST_DRAFTS));
        }
        return input.corrects() == null
                ? begun(actor, unit, input)
                : correction(actor, unit, input.corrects());
    }

    private Decision<UUID> begun(Actor actor, OrgUnit unit, NewDraft input) {
        var problem = beginning.problem(input.from(), input.to());
        if (problem.isPresent()) {
            return Decision.refused(problem.get());
        }
        var span = new Span(input.from(), input.to());
        var template = templates.of(unit, input.kind()).template();
        var begun = beginning.of(actor, unit, input.kind(), span, template);
        return stored(actor, begun, input.kind(), null);
    }

    private Decision<UUID> correction(Actor actor, OrgUnit unit, UUID corrects) {
        var old =
                bulletins
                        .find(actor.scope(Verb.BULLETIN_MANAGE), corrects)
                        .filter(head -> !head.draft() && head.unit().id().equals(unit.id()))
                        .orElse(null);
        if (old == null) {
            return Decision.refused(InputProblem.at("BULLETIN_CORRECTS_WHAT", List.of("corrects")));
        }
        var text = bulletins.draft(corrects).text().undated();
        var book = books.of(actor, unit, old.span(), text.spans());
        return stored(actor, new Begun(book, text), old.kind(), corrects);
    }

    private Decision<UUID> stored(
            Actor actor, Begun begun, BulletinKind kind, @Nullable UUID corrects) {
        var id = ids.generateId();
        var unit = begun.book().unit();
        var span = begun.book().span();
        bulletins.add(
                id,
                unit,
                kind,
                span,
                corrects,
                new Draft(begun.text(), begun.composed(kind).said()),
                BulletinDesk.person(actor),
                clock.instant());
        events.publishEvent(
                new BulletinEvent(
                        "bulletin.drafted",
                        actor,
                        unit,
                        id,
                        Map.of("kind", kind.name(), "from", span.from(), "to", span.to())));
        return Decision.made(id);
    }

    /// Figures that stood in the text before stay noted as they were seen; new ones are as they are
    /// now.
    @Intent
    Decision<UUID> save(Actor actor, UUID id, int revision, BulletinText text) {
        var head = desk.locked(actor, id);
        var broken = BulletinRules.check(head.kind(), text);
        if (!broken.isEmpty()) {
            return Decision.refused(broken);
        }
        return changed(
                actor,
                head,
                revision,
                "bulletin.saved",
                draft -> {
                    var said = said(actor, head, text);
                    var noted = new HashMap<>(said);
                    noted.replaceAll((token, now) -> draft.noted().getOrDefault(token, now));
                    return new Draft(text, noted);
                });
    }

    /// Takes the figures as they are now.
    @Intent
    Decision<UUID> takeOver(Actor actor, UUID id, int revision) {
        var head = desk.locked(actor, id);
        return changed(
                actor,
                head,
                revision,
                "bulletin.figures_taken_over",
                draft -> new Draft(draft.text(), said(actor, head, draft.text())));
    }

    @Intent
    Decision<UUID> discard(Actor actor, UUID id, int revision) {
        var head = desk.locked(actor, id);
        var problems = BulletinLifecycle.of(head).change(revision);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        bulletins.remove(id);
        events.publishEvent(
                BulletinEvent.of("bulletin.discarded", actor, head, Map.of("title", head.title())));
        return Decision.made(id);
    }

    private Decision<UUID> changed(
            Actor actor,
            BulletinHead head,
            int revision,
            String action,
            Function<Draft, Draft> change) {
        var problems = BulletinLifecycle.of(head).change(revision);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        bulletins.change(
                head.id(),
                revision + 1,
                change.apply(bulletins.draft(head.id())),
                BulletinDesk.person(actor),
                clock.instant());
        events.publishEvent(
                BulletinEvent.of(action, actor, head, Map.of("revision", revision + 1)));
        return Decision.made(head.id());
    }

    private Map<String, String> said(Actor actor, BulletinHead head, BulletinText text) {
        return desk.composed(head, text, desk.book(actor, head, text)).said();
    }
}

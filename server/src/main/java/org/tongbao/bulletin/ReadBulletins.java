package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.bulletin.BulletinContent.Corrected;
import org.tongbao.bulletin.BulletinReceipts.OfUnit;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Answers what is asked about bulletins. An issued one is read from its own text.
@Component
class ReadBulletins {

    private final BulletinDesk desk;
    private final Bulletins bulletins;
    private final IssuedBulletins issued;
    private final Receipts receipts;
    private final BulletinTemplates templates;
    private final OrgUnits units;
    private final Clock clock;

    ReadBulletins(
            BulletinDesk desk,
            Bulletins bulletins,
            IssuedBulletins issued,
            Receipts receipts,
            BulletinTemplates templates,
            OrgUnits units,
            Clock clock) {
        this.desk = desk;
        this.bulletins = bulletins;
        this.issued = issued;
        this.receipts = receipts;
        this.templates = templates;
        this.units = units;
        this.clock = clock;
    }

    /// What a unit and those above it issued, as far as the actor may read it, and the unit's
    /// drafts for those who write them.
    Page<BulletinHead> page(Actor actor, String code, PageRequest request) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        var codes = readable(actor, unit.path());
        var drafts = actor.scope(Verb.BULLETIN_MANAGE).contains(unit.path()) ? unit.id() : null;
        var found = bulletins.page(Scope.EVERYWHERE, codes, drafts, request);
        return request.page(found, head -> List.of(head.id()));
    }

    /// Of the units from one up to the top those whose bulletins the actor may read.
    private static List<String> readable(Actor actor, UnitPath unit) {
        var codes = new ArrayList<String>();
        var path = UnitPath.TOP;
        for (var code : unit.value().split("/")) {
            path = path.child(code);
            if (actor.scope(Verb.STANDING_READ).contains(path) || actor.standsUnder(path)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /// @throws NotFoundException when there is none for the actor
    Bulletin of(Actor actor, UUID id) {
        var head = desk.visible(actor, id);
        return head.draft() ? draft(actor, head) : issued(actor, head);
    }

    private Bulletin draft(Actor actor, BulletinHead head) {
        var draft = bulletins.draft(head.id());
        var content = desk.composed(head, draft.text(), desk.book(actor, head, draft.text()));
        return new Bulletin(head, content, draft, null, null, false, actions(actor, head, false));
    }

    private Bulletin issued(Actor actor, BulletinHead head) {
        var stored = stored(head);
        var read = !readBy(actor, List.of(head)).isEmpty();
        return new Bulletin(
                head,
                stored.read(),
                null,
                Evidence.hex(stored.hash()),
                bulletins
                        .correcting(Scope.EVERYWHERE, head.id())
                        .map(later ->
                                new Corrected(
                                        later.id(), String.valueOf(later.number()), later.title()))
                        .orElse(null),
                read,
                actions(actor, head, read));
    }

    private IssuedBulletins.Stored stored(BulletinHead head) {
        return issued.content(head.id())
                .orElseThrow(() -> new NotFoundException("bulletin " + head.id()));
    }

    private static List<BulletinAction> actions(Actor actor, BulletinHead head, boolean read) {
        if (!(actor instanceof PersonActor)) {
            return List.of();
        }
        if (head.draft()) {
            return List.of(BulletinAction.EDIT, BulletinAction.ISSUE, BulletinAction.DISCARD);
        }
        var may = new ArrayList<BulletinAction>();
        if (BulletinDesk.mayWrite(actor, head)) {
            may.add(BulletinAction.CORRECT);
        }
        if (!read) {
            may.add(BulletinAction.CONFIRM_READ);
        }
        return may;
    }

    /// Which figures say something else by now: of a draft, since its writer last saw them; of an
    /// issued one, since it was issued, for those who may read the figures behind it.
    List<ChangedFigure> changed(Actor actor, Bulletin bulletin) {
        var head = bulletin.head();
        var draft = bulletin.draft();
        if (draft != null) {
            return ChangedFigure.among(bulletin.content(), draft.noted());
        }
        if (!BulletinDesk.openTo(actor, head)) {
            return List.of();
        }
        var text = bulletins.draft(head.id()).text();
        var now = desk.composed(head, text, desk.book(actor, head, text));
        return ChangedFigure.among(now, bulletin.content().said());
    }

    /// Null for whoever may not write the unit's bulletins, and for a draft.
    @Nullable BulletinReceipts receipts(Actor actor, BulletinHead head) {
        if (head.draft() || !BulletinDesk.mayWrite(actor, head)) {
            return null;
        }
        var confirmed = receipts.of(head.id());
        var below =
                units.children(
                        Scope.of(List.of(head.unit().path())), head.unit(), YearMonth.now(clock));
        return new BulletinReceipts(
                confirmed.size(),
                below.stream()
                        .map(unit ->
                                confirmed.stream()
                                        .filter(one -> unit.id().equals(one.unit()))
                                        .findFirst()
                                        .map(one -> new OfUnit(unit, one.name(), one.readAt()))
                                        .orElseGet(() -> new OfUnit(unit, null, null)))
                        .toList());
    }

    /// Which of some a person has read.
    Set<UUID> readBy(Actor actor, List<BulletinHead> heads) {
        return actor instanceof PersonActor person
                ? receipts.readBy(person.id(), heads.stream().map(BulletinHead::id).toList())
                : Set.of();
    }

    TemplateOfUnit template(Actor actor, String code, BulletinKind kind) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        var kept = templates.of(unit, kind);
        return new TemplateOfUnit(
                unit,
                kind,
                kept.revision(),
                kept.template(),
                actor.scope(Verb.BULLETIN_TEMPLATE_MANAGE).contains(unit.path()));
    }
}

package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.audit.NewestSeal;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.idempotency.IdempotencyKeyReused;
import org.tongbao.idempotency.IdempotencyKeys;
import org.tongbao.idempotency.IdempotencyKeys.Claim;
import org.tongbao.idempotency.IdempotencyKeys.Key;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Issues bulletins, and notes who has read them. What is issued is stored whole with its figures;
/// nothing changes it any more.
@Component
public class IssueWorkflow {

    private static final String ISSUE = "issueBulletin";

    private final BulletinDesk desk;
    private final Bulletins bulletins;
    private final IssuedBulletins issued;
    private final Receipts receipts;
    private final IdempotencyKeys keys;
    private final OrgUnits units;
    private final NewestSeal trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueWorkflow(
            BulletinDesk desk,
            Bulletins bulletins,
            IssuedBulletins issued,
            Receipts receipts,
            IdempotencyKeys keys,
            OrgUnits units,
            NewestSeal trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.bulletins = bulletins;
        this.issued = issued;
        this.receipts = receipts;
        this.keys = keys;
        this.units = units;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /// @param serial the number within the year; null for the next one
    public record IssueBulletin(
            UUID bulletin, int revision, @Nullable Integer serial, String idempotencyKey) {

        byte[] hash() {
            return Evidence.hash("%s %d %s".formatted(bulletin, revision, serial));
        }
    }

    /// 印发. The same key again gives the same answer.
    @Intent
    public Decision<UUID> issue(Actor actor, IssueBulletin command) {
        var malformed = Key.malformed(command.idempotencyKey());
        if (malformed != null) {
            return Decision.refused(malformed);
        }
        var head = desk.locked(actor, command.bulletin());
        var key = new Key(BulletinDesk.person(actor), ISSUE, command.idempotencyKey());
        return switch (keys.claim(key, command.hash(), head.id(), clock.instant())) {
            case Claim.Reused() -> Decision.refused(new IdempotencyKeyReused());
            case Claim.Repeated(var before) -> Decision.made(before);
            case Claim.Ours() -> issue(actor, head, command);
        };
    }

    private Decision<UUID> issue(Actor actor, BulletinHead head, IssueBulletin command) {
        var draft = bulletins.draft(head.id());
        var book = desk.book(actor, head, draft.text());
        var content = desk.composed(head, draft.text(), book);
        var today = LocalDate.now(clock);
        var problems = BulletinLifecycle.of(head).issue(command.revision(), content, draft, today);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var dated = draft.text().dated() == null ? today : draft.text().dated();
        var next = issued.nextSerial(head.unit(), dated.getYear());
        var serial = command.serial() == null ? next : command.serial();
        var number =
                OfficialWords.say(
                        "NUMBER", draft.text().numberWord().strip(), dated.getYear(), serial);
        var refused = refused(head.unit(), dated.getYear(), serial, number);
        if (refused != null) {
            return Decision.refused(refused);
        }
        var whole = content.issued(number, dated, trail.words().orElse(null));
        if (!OfficialForm.fits(whole)) {
            return Decision.refused(StateProblem.of("BULLETIN_TOO_LONG"));
        }
        store(actor, head, dated.getYear(), serial, whole, book);
        return Decision.made(head.id());
    }

    private @Nullable Problem refused(OrgUnit unit, int year, int serial, String number) {
        if (serial < 1 || serial > BulletinLifecycle.MOST_SERIAL) {
            return InputProblem.at(
                    "BULLETIN_SERIAL_BAD", List.of("serial"), BulletinLifecycle.MOST_SERIAL);
        }
        return issued.taken(unit, year, serial)
                ? InputProblem.at("BULLETIN_SERIAL_TAKEN", List.of("serial"), number)
                : null;
    }

    private void store(
            Actor actor,
            BulletinHead head,
            int year,
            int serial,
            BulletinContent whole,
            FigureBook book) {
        var hash =
                issued.add(
                        head.id(),
                        head.unit(),
                        year,
                        serial,
                        whole,
                        BulletinDesk.person(actor),
                        clock.instant());
        issued.speaksOf(head.id(), Basis.of(whole, book));
        events.publishEvent(
                BulletinEvent.of(
                        "bulletin.issued",
                        actor,
                        head,
                        Map.of(
                                "number",
                                String.valueOf(whole.number()),
                                "hash",
                                Evidence.hex(hash),
                                "corrects",
                                whole.corrects() == null ? "" : whole.corrects().number())));
    }

    /// 已阅. A second time changes nothing.
    @Intent
    public Decision<UUID> confirmRead(Actor actor, UUID id) {
        var head = desk.visible(actor, id);
        if (head.draft()) {
            return Decision.refused(StateProblem.of("BULLETIN_NOT_ISSUED"));
        }
        var person = BulletinDesk.person(actor);
        if (receipts.add(id, person, below(actor, head), clock.instant())) {
            events.publishEvent(BulletinEvent.of("bulletin.read", actor, head, Map.of()));
        }
        return Decision.made(id);
    }

    /// For which unit directly below the issuer somebody reads; none for the issuer's own people.
    private @Nullable UUID below(Actor actor, BulletinHead head) {
        return actor instanceof PersonActor person
                ? units
                        .children(
                                Scope.of(List.of(head.unit().path())),
                                head.unit(),
                                YearMonth.now(clock))
                        .stream()
                        .filter(child ->
                                person.grants().stream()
                                        .anyMatch(grant -> child.path().contains(grant.path())))
                        .map(OrgUnit::id)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}

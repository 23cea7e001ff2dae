package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.bulletin.BulletinContent.Corrected;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;

import java.util.UUID;

/// Finds bulletins for whoever may see them, and puts figures into drafts: drafts are seen by those
/// who may write them; issued ones by whoever may read the unit's standing at any time, and by
/// everybody under the unit. To all others there are none.
@Component
class BulletinDesk {

    private final Bulletins bulletins;
    private final IssuedBulletins issued;
    private final FigureBooks books;
    private final Authority authority;

    BulletinDesk(
            Bulletins bulletins, IssuedBulletins issued, FigureBooks books, Authority authority) {
        this.bulletins = bulletins;
        this.issued = issued;
        this.books = books;
        this.authority = authority;
    }

    /// @throws NotFoundException when there is none for the actor
    BulletinHead visible(Actor actor, UUID id) {
        return bulletins
                .find(Scope.EVERYWHERE, id)
                .filter(head -> head.draft() ? mayWrite(actor, head) : mayRead(actor, head))
                .orElseThrow(() -> new NotFoundException("bulletin " + id));
    }

    /// As it is once nobody else changes it, for whoever may write it.
    ///
    /// @throws NotFoundException when there is none for the actor
    BulletinHead locked(Actor actor, UUID id) {
        bulletins.lock(id);
        var head = visible(actor, id);
        authority.require(actor, Verb.BULLETIN_MANAGE, head.unit().path());
        return head;
    }

    static boolean mayWrite(Actor actor, BulletinHead head) {
        return actor.scope(Verb.BULLETIN_MANAGE).contains(head.unit().path());
    }

    private static boolean mayRead(Actor actor, BulletinHead head) {
        return openTo(actor, head) || actor.standsUnder(head.unit().path());
    }

    /// Whether the actor may read the figures behind it at any time.
    static boolean openTo(Actor actor, BulletinHead head) {
        return actor.scope(Verb.STANDING_READ).contains(head.unit().path());
    }

    FigureBook book(Actor actor, BulletinHead head, BulletinText text) {
        return books.of(actor, head.unit(), head.span(), text.spans());
    }

    BulletinContent composed(BulletinHead head, BulletinText text, FigureBook book) {
        return new Composition(book, text.withheld())
                .of(head.kind(), text, corrected(head.corrects()));
    }

    private @Nullable Corrected corrected(@Nullable UUID id) {
        return id == null
                ? null
                : issued.content(id)
                        .map(IssuedBulletins.Stored::read)
                        .map(old -> new Corrected(id, String.valueOf(old.number()), old.title()))
                        .orElse(null);
    }

    /// A bulletin is a person's work.
    static UUID person(Actor actor) {
        if (actor instanceof PersonActor person) {
            return person.id();
        }
        throw new ForbiddenException("bulletins without a person");
    }
}

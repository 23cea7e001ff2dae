package org.tongbao.bulletin;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Scope;
import org.tongbao.problem.NotFoundException;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Issued bulletins for things that name one.
@Component
public class NamedBulletins {

    private final BulletinDesk desk;
    private final Bulletins bulletins;

    NamedBulletins(BulletinDesk desk, Bulletins bulletins) {
        this.desk = desk;
        this.bulletins = bulletins;
    }

    /// Empty for a draft.
    ///
    /// @throws NotFoundException when there is none for the actor
    public Optional<NamedBulletin> issued(Actor actor, UUID id) {
        return named(desk.visible(actor, id));
    }

    /// By identifier.
    ///
    /// @param scope whose bulletins are meant: what names one may be read under the issuer as well,
    ///   where everybody may read it; whoever shows such things names the scope it wants
    public Map<UUID, NamedBulletin> byId(Scope scope, Collection<UUID> ids) {
        return bulletins.of(scope, ids).stream()
                .flatMap(head -> named(head).stream())
                .collect(toMap(NamedBulletin::id, bulletin -> bulletin));
    }

    private static Optional<NamedBulletin> named(BulletinHead head) {
        return Optional.ofNullable(head.issue())
                .map(issue ->
                        new NamedBulletin(head.id(), head.unit(), issue.number(), head.title()));
    }
}

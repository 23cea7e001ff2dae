package org.tongbao.access;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Role;

import java.util.Map;
import java.util.UUID;

/// What happened to sign-ins, people and rights, for the trail.
///
/// @param subject the person or token it happened to; null when nobody is of the typed name
/// @param place where that person or token belongs: administrators and reviewers of that unit and
///   of those above may read the entry
record AccessEvent(
        String action,
        Actor actor,
        @Nullable UUID subject,
        @Nullable Place place,
        Map<String, Object> detail)
        implements Audited {

    AccessEvent {
        detail = Map.copyOf(detail);
    }

    @Override
    public Deed deed() {
        var deed = Deed.of(action, actor).about(subject).with(detail);
        return place == null ? deed : deed.to(place.unit(), place.path());
    }

    static AccessEvent signedIn(
            Actor actor, UUID person, @Nullable Place place, boolean stay, boolean expired) {
        return new AccessEvent(
                "access.signed_in",
                actor,
                person,
                place,
                expired
                        ? Map.of("remember", stay, "passwordExpired", true)
                        : Map.of("remember", stay));
    }

    /// What was typed is not kept: it may be a password in the wrong field.
    static AccessEvent signInFailed(
            Actor actor,
            @Nullable UUID person,
            @Nullable Place place,
            boolean blocks,
            String address) {
        return new AccessEvent(
                "access.sign_in_failed",
                actor,
                person,
                place,
                Map.of("blocked", blocks, "address", address));
    }

    static AccessEvent signedOut(Actor actor, UUID person, @Nullable Place place, int sessions) {
        return new AccessEvent(
                "access.signed_out", actor, person, place, Map.of("sessions", sessions));
    }

    static AccessEvent passwordChanged(Actor actor, UUID person, @Nullable Place place) {
        return new AccessEvent("access.password_changed", actor, person, place, Map.of());
    }

    static AccessEvent passwordGuessed(
            Actor actor, UUID person, @Nullable Place place, boolean blocks) {
        return new AccessEvent(
                "access.password_change_failed", actor, person, place, Map.of("blocked", blocks));
    }

    static AccessEvent passwordReset(Actor actor, UUID person, @Nullable Place place) {
        return new AccessEvent("access.password_reset", actor, person, place, Map.of());
    }

    static AccessEvent personCreated(Actor actor, NewPerson person, @Nullable Place place) {
        return new AccessEvent(
                "access.person_created",
                actor,
                person.id(),
                place,
                Map.of(
                        "account",
                        person.account().text(),
                        "after",
                        person.details().forTheTrail()));
    }

    static AccessEvent personChanged(
            Actor actor,
            UUID person,
            @Nullable Place place,
            PersonDetails before,
            PersonDetails after) {
        return new AccessEvent(
                "access.person_changed",
                actor,
                person,
                place,
                Map.of("before", before.forTheTrail(), "after", after.forTheTrail()));
    }

    static AccessEvent accountOpened(
            Actor actor, UUID person, @Nullable Place place, boolean active) {
        return new AccessEvent(
                active ? "access.account_opened" : "access.account_closed",
                actor,
                person,
                place,
                Map.of());
    }

    static AccessEvent roleGranted(Actor actor, UUID person, Place place, Role role) {
        return new AccessEvent(
                "access.role_granted", actor, person, place, Map.of("role", role.name()));
    }

    /// @param from code of the unit the role was held on before
    static AccessEvent roleFollowed(Actor actor, FollowingRole role, Place place, String from) {
        return new AccessEvent(
                "access.role_granted",
                actor,
                role.person(),
                place,
                Map.of(
                        "role",
                        role.role().name(),
                        "from",
                        from,
                        "fromMonth",
                        role.fromMonth().toString()));
    }

    static AccessEvent roleRevoked(Actor actor, UUID person, Place place, Role role) {
        return new AccessEvent(
                "access.role_revoked", actor, person, place, Map.of("role", role.name()));
    }

    static AccessEvent tokenCreated(
            Actor actor, UUID token, Place place, Map<String, Object> detail) {
        return new AccessEvent("access.token_created", actor, token, place, detail);
    }

    static AccessEvent tokenRevoked(Actor actor, UUID token, Place place, String name) {
        return new AccessEvent("access.token_revoked", actor, token, place, Map.of("name", name));
    }

    /// @param people how many stand in the list
    static AccessEvent rightsExported(Actor actor, Place place, int people) {
        return new AccessEvent(
                "access.rights_exported", actor, null, place, Map.of("people", people));
    }
}

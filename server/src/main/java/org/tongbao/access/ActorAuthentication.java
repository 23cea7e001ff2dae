package org.tongbao.access;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.Actor;

import java.util.List;

/// The actor of a request, as Spring Security carries it. It knows no authorities of its own:
/// rights are asked of [Actor#scope].
class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    /// From here on the request is this actor's: what is read for the answer is read with the
    /// rights that were just won.
    static void become(Actor actor) {
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(actor));
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.name();
    }
}

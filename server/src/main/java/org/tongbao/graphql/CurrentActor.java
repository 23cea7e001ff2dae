package org.tongbao.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.tongbao.authority.Actor;

import java.util.List;
import java.util.function.Supplier;

/// The actor whom the security chain recognised: the principal of the authentication.
public final class CurrentActor {

    private CurrentActor() {}

    /// Null without a session and without a token.
    public static @Nullable Actor get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? actor
                : null;
    }

    /// Does something as an actor, on a thread that belongs to no request.
    public static <T> T during(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(actor, "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}

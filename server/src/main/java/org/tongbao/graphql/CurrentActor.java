package org.tongbao.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.Actor;

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
}

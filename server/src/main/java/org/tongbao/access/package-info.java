/// Who is asking: signing in, sessions, throttling of guesses, API tokens, people and their roles.
/// Gives every request its [org.tongbao.authority.Actor], the same from the next request on after
/// any change of rights.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "calendar",
            "graphql",
            "indicator",
            "integration",
            "orgunit",
            "plan",
            "problem",
            "reorganisation",
            "workflow"
        })
@NullMarked
package org.tongbao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

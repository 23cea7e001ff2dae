/// Flat tables for other programs, in pages, as JSON and CSV under addresses that stay: a change
/// that would break a reader gets an address of its own. It keeps nothing and has no rule about a
/// figure. Nothing depends on it.
@ApplicationModule(
        allowedDependencies = {
            "analysis",
            "authority",
            "graphql",
            "indicator",
            "orgunit",
            "plan",
            "problem",
            "standing",
        })
@NullMarked
package org.tongbao.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

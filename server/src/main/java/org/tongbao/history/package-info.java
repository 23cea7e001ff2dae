/// Figures of earlier years and of other documents: what was published before anybody reported
/// here, with its source. It is evidence beside the facts, never one of them, and what looks wrong
/// in it is said, not mended.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "graphql",
            "indicator",
            "orgunit",
            "problem",
            "workflow"
        })
@NullMarked
package org.tongbao.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

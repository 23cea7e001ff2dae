/// Units over time: creating, renaming, moving, merging, splitting and abolishing them from a month
/// on. What was stays readable as it was; reading the tree is [org.tongbao.orgunit].
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "graphql",
            "knownat",
            "orgunit",
            "problem",
            "workflow"
        })
@NullMarked
package org.tongbao.reorganisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

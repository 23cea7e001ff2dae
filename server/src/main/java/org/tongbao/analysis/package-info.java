/// Any question about figures as a table: measures × units, indicators and periods, filtered,
/// sorted, cut to the first ones, in pages. It has no rule of its own about a figure: each is that
/// of the unit's standing. It keeps questions under names that people gave them, and answers only
/// as long as the trail shows that they still hold. Only the feed depends on it, and only to have
/// saved questions answered.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "calendar",
            "graphql",
            "indicator",
            "knownat",
            "orgunit",
            "plan",
            "problem",
            "score",
            "standing",
            "table",
            "workflow"
        })
@NullMarked
package org.tongbao.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

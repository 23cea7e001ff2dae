/// Any question about figures as a table: measures × units, indicators and periods, filtered,
/// sorted, cut to the first ones, in pages. It keeps nothing and has no rule of its own about a
/// figure: each is that of the unit's standing. Nothing depends on it.
@ApplicationModule(
        allowedDependencies = {
            "authority",
            "graphql",
            "indicator",
            "knownat",
            "orgunit",
            "plan",
            "problem",
            "score",
            "standing"
        })
@NullMarked
package org.tongbao.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

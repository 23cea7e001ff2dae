/// How many people live where, at which date, as stated by whom: the denominator of rates per
/// 10,000 people. Stated anew it is a further version; nothing is overwritten.
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
package org.tongbao.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

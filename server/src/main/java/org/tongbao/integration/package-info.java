/// Data from elsewhere: the CSV importer, and the sample plan that the product ships.
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "authority",
            "workflow",
            "graphql",
            "audit",
            "orgunit",
            "history",
            "indicator",
            "plan"
        })
@NullMarked
package org.tongbao.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

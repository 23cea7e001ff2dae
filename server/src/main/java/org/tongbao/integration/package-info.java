/// Data from elsewhere: the importer of CSV files and workbooks, and the sample plan that the
/// product ships.
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
            "ledger",
            "plan",
            "table"
        })
@NullMarked
package org.tongbao.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

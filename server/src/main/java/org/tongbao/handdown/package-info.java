/// 下发—核对—确认: lists of the national office that a district imports and its units check.
///
/// [Assignment] says whose a row is, [ImportPlan] what a list brings, [ImportListWorkflow] takes it
/// over; units check rows in [CheckWorkflow], the district decides in [DistrictWorkflow]. What was
/// confirmed is a record of module `ledger`, and is counted there.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "graphql",
            "indicator",
            "ledger",
            "orgunit",
            "problem",
            "workflow"
        })
@NullMarked
package org.tongbao.handdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

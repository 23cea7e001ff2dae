/// What is to be achieved: plans, their versions and targets, and who answers for them.
///
/// [PlanLifecycle] says what may happen to a plan, [TargetRules] what must hold for its targets;
/// [PlanWorkflow] makes it happen in one transaction. `printed` understands the tables documents
/// print.
@ApplicationModule(
        allowedDependencies = {
            "attachment",
            "audit",
            "authority",
            "graphql",
            "history",
            "indicator",
            "knownat",
            "orgunit",
            "problem",
            "table",
            "workflow"
        })
@NullMarked
package org.tongbao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

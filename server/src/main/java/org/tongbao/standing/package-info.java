/// 通报: where a unit and its children stand against a plan at the end of a month. The rules are
/// pure; the figures are approved values, read anew for every answer.
@ApplicationModule(
        allowedDependencies = {
            "attachment",
            "authority",
            "graphql",
            "history",
            "indicator",
            "knownat",
            "orgunit",
            "plan",
            "population",
            "problem",
            "report",
            "table",
            "workflow"
        })
@NullMarked
package org.tongbao.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// 督办: which units and people left reports missing, sent them late or had them returned over
/// months, and which figures were far behind at their ends; for the office that follows it up. It
/// keeps nothing: what is asked of a unit then is a rectification (整改).
@ApplicationModule(
        allowedDependencies = {
            "authority",
            "graphql",
            "indicator",
            "knownat",
            "orgunit",
            "plan",
            "report",
            "standing",
            "table"
        })
@NullMarked
package org.tongbao.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

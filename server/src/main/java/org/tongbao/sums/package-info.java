/// Approved facts taken together by the unit above (汇总), and how many were expected, kept so that a
/// figure of a city need not be added up from its towns. A sum is derived in the background from
/// the facts beneath it and can be made again at any time; up to which seal of the trail sums hold
/// everything is kept beside them, so that whoever reads them knows what has been approved since.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "indicator",
            "orgunit",
            "standing",
            "workflow"
        })
@NullMarked
package org.tongbao.sums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

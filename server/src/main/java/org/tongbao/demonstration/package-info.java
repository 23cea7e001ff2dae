/// The demonstration: on a first start in the profile `demonstration` the sample plan, invented
/// people and generated months (演示数据) are stored, from January 2024 to the last closed month, and
/// in the ledgers the things behind them, up to today, and 整改 in each state. A value depends only
/// on the seed, unit, indicator and month; what depends on today is which reports of the last
/// months are late, missing, returned or waiting, and which fees come next.
///
/// Nothing is generated on later starts: by then people may have entered months of their own, and a
/// generated value must never stand beside a typed one without anybody having asked for it.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "authority",
            "bulletin",
            "calendar",
            "graphql",
            "indicator",
            "integration",
            "ledger",
            "orgunit",
            "plan",
            "rectification",
            "report",
            "score",
            "workflow"
        })
@NullMarked
package org.tongbao.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

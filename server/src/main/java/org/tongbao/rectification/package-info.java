/// 整改: what an office asks a unit under it to put right, what the unit replies with 佐证材料, and
/// whether that was enough (销号).
///
/// [RectificationLifecycle] says what may happen to one, [RectificationWorkflow] makes it happen in
/// one transaction, [Rectifications] reads. What a missed day costs, the rules of scores say; they
/// ask [MissedDays].
@ApplicationModule(
        allowedDependencies = {
            "attachment",
            "audit",
            "authority",
            "bulletin",
            "calendar",
            "graphql",
            "idempotency",
            "indicator",
            "orgunit",
            "plan",
            "problem",
            "workflow"
        })
@NullMarked
package org.tongbao.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

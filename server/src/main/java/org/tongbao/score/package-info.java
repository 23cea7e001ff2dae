/// 考核得分: how the units under a plan's unit are scored, announced, objected to and fixed.
///
/// [Scoring] and [ScoreRanking] are pure and exact; [ScoreLifecycle] says what may happen to a
/// table of scores, [ScoreWorkflow] and its neighbours make it happen in one transaction. What was
/// announced is read from its own text and from nothing else.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "calendar",
            "graphql",
            "indicator",
            "knownat",
            "orgunit",
            "plan",
            "problem",
            "rectification",
            "standing",
            "table",
            "workflow"
        })
@NullMarked
package org.tongbao.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

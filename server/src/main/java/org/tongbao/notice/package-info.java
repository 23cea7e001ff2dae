/// 发布动态: what happened to months that units published, told to programs.
///
/// A [MonthNotice] is written in the transaction of the act, by a listener of its event, and
/// numbered afterwards ([NoticeNumbering]); whoever reads on from a number misses nothing. Programs
/// read notices a page at a time, hear them by a subscription ([NoticeBoard]), or are called
/// ([DeliveryRound]). No figure leaves from here: whoever is told asks for them with its own
/// rights.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "graphql",
            "orgunit",
            "problem",
            "report",
            "workflow"
        })
@NullMarked
package org.tongbao.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

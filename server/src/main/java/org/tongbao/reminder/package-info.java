/// Reminders by the robot of a group chat (企业微信, 钉钉): before the due day of a month and after it,
/// while anybody is missing. A unit that collects reports has at most one; a server without a way
/// out has none, and the text to copy stays.
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "authority",
            "calendar",
            "graphql",
            "orgunit",
            "problem",
            "report",
            "workflow"
        })
@NullMarked
package org.tongbao.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What is to be achieved: plans, their phases and targets, and who answers for them.
@ApplicationModule(
        allowedDependencies = {"problem", "authority", "graphql", "orgunit", "indicator", "table"})
@NullMarked
package org.tongbao.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

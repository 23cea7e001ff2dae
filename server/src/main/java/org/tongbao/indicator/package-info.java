/// What is counted: the catalogue of indicators, how each adds up, and its 口径.
@ApplicationModule(
        allowedDependencies = {"problem", "authority", "graphql", "audit", "knownat", "workflow"})
@NullMarked
package org.tongbao.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

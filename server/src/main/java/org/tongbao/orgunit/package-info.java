/// The one tree of reporting units: who stands where, by which names, in which order.
@ApplicationModule(allowedDependencies = {"problem", "authority", "graphql"})
@NullMarked
package org.tongbao.orgunit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

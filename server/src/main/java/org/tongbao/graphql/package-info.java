/// The door's manners, for every feature: scalars, paging, the actor behind a request, the
/// sentences people read, and what a caller is told when something cannot be done. How requests
/// come in, and the limits they meet, lies in `door`.
@ApplicationModule(allowedDependencies = {"problem", "authority"})
@NullMarked
package org.tongbao.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

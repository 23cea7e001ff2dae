/// What a caller can be told: refusals a person can act on are data, broken expectations are
/// exceptions.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tongbao.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

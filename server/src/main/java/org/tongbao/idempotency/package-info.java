/// A thing sent twice counts once: keys of accepted intents, claimed by INSERT.
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.tongbao.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

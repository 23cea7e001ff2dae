/// How an intent runs: one transaction, repeated as a whole when the database asks for it; and
/// where time and identities come from; what an intent answers is a [Decision].
@ApplicationModule(allowedDependencies = "problem")
@NullMarked
package org.tongbao.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The append-only trail: features say what was done ([org.tongbao.audit.Audited] events), the
/// trail keeps it in the same transaction, and those who may read it.
@ApplicationModule(allowedDependencies = {"problem", "authority", "graphql", "orgunit", "workflow"})
@NullMarked
package org.tongbao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// 截至…所知: lets a question be answered as it would have been at an instant. There is one set of
/// statements and rules for now and then: inside [KnownAt#ask] each statement reads the tables as
/// they were. Whoever changes rows that such questions rest on keeps them before with
/// [org.tongbao.knownat.FormerRows]; what is not kept is refused, never answered with the present.
@ApplicationModule(allowedDependencies = {"audit", "authority", "graphql", "orgunit"})
@NullMarked
package org.tongbao.knownat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

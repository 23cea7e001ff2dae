/// Who may: one vocabulary of verbs, asked for one thing ([org.tongbao.authority.Authority]) or as
/// a condition on lists ([org.tongbao.authority.Scope]).
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.tongbao.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

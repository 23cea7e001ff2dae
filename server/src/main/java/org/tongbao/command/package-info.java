/// What an operator does from the command line beside the running server: `verify-audit`,
/// `verify-sums`, `backup`, `restore` and `reader`. No server starts; a command reads the same
/// settings and goes to the database.
@ApplicationModule(allowedDependencies = {"audit", "sums"})
@NullMarked
package org.tongbao.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

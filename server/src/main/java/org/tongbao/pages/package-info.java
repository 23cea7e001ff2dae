/// The pages the server hands out: the client, with its own addresses inside, and the explorer of
/// the API. All from our own assets; a government network has no internet.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tongbao.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

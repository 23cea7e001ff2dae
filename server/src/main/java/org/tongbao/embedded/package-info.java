/// Brings the database along when nobody names one: without `spring.datasource.url` a MariaDB
/// starts in the folder `tongbao.data`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tongbao.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

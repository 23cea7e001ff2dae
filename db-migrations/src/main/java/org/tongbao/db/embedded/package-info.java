/// The database a fresh start brings along: a MariaDB of its own process, its data in one folder.
/// Spring-free, so that the service, the tests and the generator of the jOOQ tables start it alike.
@NullMarked
package org.tongbao.db.embedded;

import org.jspecify.annotations.NullMarked;

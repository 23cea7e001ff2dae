/// The application: its entry and what every module shares of the database connection.
@NullMarked
package org.tongbao;

import org.jspecify.annotations.NullMarked;

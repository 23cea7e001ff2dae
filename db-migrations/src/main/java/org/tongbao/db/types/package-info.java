/// How columns become Java values in the generated tables.
@NullMarked
package org.tongbao.db.types;

import org.jspecify.annotations.NullMarked;

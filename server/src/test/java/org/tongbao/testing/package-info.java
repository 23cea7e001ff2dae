/// What every test that meets the real database or the real server stands on.
@NullMarked
package org.tongbao.testing;

import org.jspecify.annotations.NullMarked;

/// The packed product, installed and started as an operator does it.
@NullMarked
package org.tongbao.distribution;

import org.jspecify.annotations.NullMarked;

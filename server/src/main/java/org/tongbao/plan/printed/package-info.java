/// The table of targets as offices print it: rows are towns, columns are years, a row 合计 and a
/// column 总数值 are sums for checking, several tables stand one under another. Pure: grids and known
/// names in, what was understood and each doubt at its cell out.
@NullMarked
package org.tongbao.plan.printed;

import org.jspecify.annotations.NullMarked;

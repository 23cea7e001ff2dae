/// What the product costs at the size of a city, a province and the country: data made by numbers,
/// and a benchmark that asks the packed server about it. Nothing here is a test; see
/// docs/benchmarks.md.
@NullMarked
package org.tongbao.size;

import org.jspecify.annotations.NullMarked;

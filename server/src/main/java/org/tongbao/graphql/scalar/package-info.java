/// The scalars of the contract and how each is read and written.
@NullMarked
package org.tongbao.graphql.scalar;

import org.jspecify.annotations.NullMarked;

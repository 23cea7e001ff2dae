/// How requests come in over HTTP: what is read, who may run which document, the limits that hold
/// before anything runs, and how answers and errors go out.
@NullMarked
package org.tongbao.graphql.door;

import org.jspecify.annotations.NullMarked;

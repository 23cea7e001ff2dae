package org.tongbao.attachment;

import org.tongbao.problem.Problem;

import java.util.List;

/// What came of the wish to add a file.
public sealed interface Begun {

    /// A new upload; the feature notes what it belongs to, in the same transaction.
    record Fresh(Upload upload) implements Begun {}

    /// One of the same file by the same person goes on.
    record Continued(Upload upload) implements Begun {}

    record Refused(List<Problem> problems) implements Begun {}
}

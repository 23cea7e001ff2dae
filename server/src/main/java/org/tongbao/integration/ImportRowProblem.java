package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// A row that cannot be imported, and why.
///
/// @param row as a spreadsheet counts, the header being row 1
/// @param column its head; null when the whole row is meant
public record ImportRowProblem(
        String code,
        List<String> path,
        String file,
        int row,
        @Nullable String column,
        List<Object> arguments)
        implements Problem {

    public ImportRowProblem {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
    }
}

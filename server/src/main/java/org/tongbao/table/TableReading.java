package org.tongbao.table;

import org.tongbao.problem.InputProblem;

import java.util.List;

/// What came of reading a table.
public sealed interface TableReading {

    /// @param grids the visible sheets that hold something, at least one
    record Read(List<Grid> grids) implements TableReading {

        public Read {
            grids = List.copyOf(grids);
        }
    }

    /// It is not read at all.
    ///
    /// @param code of the sentence that says why and what to do
    record Refused(String code, List<Object> arguments) implements TableReading {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        public InputProblem at(String... path) {
            return new InputProblem(code, List.of(path), arguments);
        }
    }
}

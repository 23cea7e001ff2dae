package org.tongbao.ledger;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// A row of a file that cannot become a record.
///
/// @param row from 1, as spreadsheets count
/// @param column label of the field; null when it concerns the whole row
record LedgerRowProblem(String code, List<Object> arguments, int row, @Nullable String column)
        implements Problem {

    LedgerRowProblem {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<String> path() {
        return List.of("file");
    }

    static LedgerRowProblem of(Ledger ledger, LedgerSheet.Row row, Problem problem) {
        var column =
                problem.path().stream()
                        .flatMap(code -> ledger.field(code).stream())
                        .map(LedgerField::label)
                        .findFirst()
                        .orElse(null);
        return new LedgerRowProblem(problem.code(), problem.arguments(), row.number(), column);
    }
}

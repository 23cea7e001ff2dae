package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with an import. After so many nobody reads on, and the rest is not kept.
final class Complaints {

    private static final int MOST = 200;

    private final List<Problem> problems = new ArrayList<>();

    boolean any() {
        return !problems.isEmpty();
    }

    int count() {
        return problems.size();
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    void row(String file, int row, @Nullable String column, String code, Object... arguments) {
        add(
                new ImportRowProblem(
                        code, List.of("files", file), file, row, column, List.of(arguments)));
    }

    void file(int index, String code, Object... arguments) {
        add(InputProblem.at(code, List.of("files", String.valueOf(index), "content"), arguments));
    }

    void noFiles() {
        add(InputProblem.at("IMPORT_NO_FILES", List.of("files")));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }
}

package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// What an import did, or why it did nothing.
public record ImportFilesPayload(@Nullable List<ImportResult> results, List<Problem> problems) {

    static ImportFilesPayload refused(List<? extends Problem> problems) {
        return new ImportFilesPayload(null, List.copyOf(problems));
    }

    static ImportFilesPayload done(List<ImportResult> results) {
        return new ImportFilesPayload(results, List.of());
    }
}

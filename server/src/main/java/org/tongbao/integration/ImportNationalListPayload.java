package org.tongbao.integration;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.List;

/// What became of a division of the national list.
///
/// @param leftOut names that another unit has there already
public record ImportNationalListPayload(
        @Nullable Integer created,
        @Nullable Integer unchanged,
        @Nullable List<String> leftOut,
        List<Problem> problems) {

    public ImportNationalListPayload {
        leftOut = leftOut == null ? null : List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    static ImportNationalListPayload done(ImportResult result, List<String> leftOut) {
        return new ImportNationalListPayload(
                result.created(), result.unchanged(), leftOut, List.of());
    }

    /// The list itself is sound: what is complained of are units beyond the actor's authority.
    static ImportNationalListPayload refused(String division) {
        return new ImportNationalListPayload(
                null,
                null,
                null,
                List.of(InputProblem.at("DIVISION_NOT_ALLOWED", List.of("division"), division)));
    }
}

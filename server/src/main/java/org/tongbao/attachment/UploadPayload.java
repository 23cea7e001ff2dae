package org.tongbao.attachment;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.Problem;

import java.util.List;

/// What the mutations that begin an upload answer.
public record UploadPayload(@Nullable Upload upload, List<Problem> problems) {

    public UploadPayload {
        problems = List.copyOf(problems);
    }

    public static UploadPayload of(Begun begun) {
        return switch (begun) {
            case Begun.Fresh(var upload) -> new UploadPayload(upload, List.of());
            case Begun.Continued(var upload) -> new UploadPayload(upload, List.of());
            case Begun.Refused(var problems) -> new UploadPayload(null, problems);
        };
    }
}

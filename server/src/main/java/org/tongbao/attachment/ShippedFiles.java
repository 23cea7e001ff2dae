package org.tongbao.attachment;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;

import java.util.Arrays;
import java.util.UUID;

/// Takes in a file that lies here as a whole: what the product ships. It passes the same checks as
/// one that comes in parts over a line.
@Component
public class ShippedFiles {

    private final AttachmentWorkflow workflow;

    ShippedFiles(AttachmentWorkflow workflow) {
        this.workflow = workflow;
    }

    /// @param upload one that the actor has just begun
    public void send(Actor actor, UUID upload, byte[] content) {
        var size = UploadRules.PART_BYTES;
        for (var from = 0; from < content.length; from += size) {
            var part = Arrays.copyOfRange(content, from, Math.min(content.length, from + size));
            workflow.receive(actor, upload, from / size, part)
                    .ifPresent(problem -> {
                        throw new IllegalStateException(problem.code());
                    });
        }
        var problems = workflow.finish(actor, upload).problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The file is refused: " + problems);
        }
    }
}

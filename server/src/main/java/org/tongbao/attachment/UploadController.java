package org.tongbao.attachment;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.SameOrigin;
import org.tongbao.problem.NotFoundException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The door for the parts of a file: `PUT /uploads/{upload}/{part}`, the bytes as they are. Answers
/// 204, or an error in the form of the GraphQL door; `extensions.problem` tells which.
@Controller
class UploadController {

    private final AttachmentWorkflow workflow;
    private final Messages messages;

    UploadController(AttachmentWorkflow workflow, Messages messages) {
        this.workflow = workflow;
        this.messages = messages;
    }

    @PutMapping("/uploads/{upload}/{part:\\d{1,9}}")
    ResponseEntity<?> part(
            @PathVariable String upload, @PathVariable int part, HttpServletRequest request)
            throws IOException {
        var actor = CurrentActor.get();
        if (actor == null) {
            return error(request, ErrorCode.UNAUTHENTICATED, ErrorCode.UNAUTHENTICATED.name());
        }
        if (!SameOrigin.allows(request)) {
            return error(request, ErrorCode.FORBIDDEN, "FOREIGN_ORIGIN");
        }
        var content = request.getInputStream().readNBytes(UploadRules.PART_BYTES + 1);
        try {
            var problem = workflow.receive(actor, Identity.of(upload), part, content);
            return problem.isPresent()
                    ? error(
                            request,
                            ErrorCode.BAD_USER_INPUT,
                            problem.get().code(),
                            problem.get().arguments().toArray())
                    : ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
        } catch (NotFoundException nothing) {
            return error(request, ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.name());
        }
    }

    private ResponseEntity<?> error(
            HttpServletRequest request, ErrorCode code, String key, Object... arguments) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var language = Messages.language(wanted == null ? "" : wanted);
        return ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(
                        Map.of(
                                "errors",
                                List.of(
                                        Map.of(
                                                "message",
                                                messages.say(language, key, arguments),
                                                "extensions",
                                                Map.of("code", code.name(), "problem", key)))));
    }

    /// What is no identity names nothing, like one that is not there.
    static final class Identity {

        private Identity() {}

        static UUID of(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException unreadable) {
                throw new NotFoundException(text);
            }
        }
    }
}

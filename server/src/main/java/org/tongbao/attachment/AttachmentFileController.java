package org.tongbao.attachment;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.graphql.CurrentActor;
import org.tongbao.problem.NotFoundException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Hands a file out. Pictures and PDF open in the browser, in a page of their own that may load and
/// run nothing; all else is saved.
@Controller
class AttachmentFileController {

    /// With `sandbox` a picture gets an origin of its own. Older browsers do not open their viewer
    /// of PDF in a sandbox; that viewer is a page apart anyway, and is kept from loading anything.
    private static final String ALONE =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final ReadAttachments attachments;

    AttachmentFileController(ReadAttachments attachments) {
        this.attachments = attachments;
    }

    /// @param save whether it is saved even if the browser could show it
    @GetMapping("/attachments/{id}")
    void file(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean save,
            HttpServletResponse response)
            throws IOException {
        var actor = CurrentActor.get();
        if (actor == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        try {
            var attachment = attachments.get(actor, UUID.fromString(id));
            headers(response, attachment, save);
            for (var number = 0; number < attachment.parts(); number++) {
                response.getOutputStream().write(attachments.part(attachment, number));
            }
        } catch (NotFoundException | IllegalArgumentException nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
    }

    private static void headers(HttpServletResponse response, Attachment attachment, boolean save) {
        var content = attachment.whole().content();
        var disposition =
                content.shown() && !save
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        response.setContentType(content.mediaType());
        response.setContentLength(attachment.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(attachment.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                content == ContentKind.PDF ? ALONE : ALONE + "; sandbox");
    }
}

package org.tongbao.bulletin;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tongbao.document.Docx;
import org.tongbao.document.OfficialDocument;
import org.tongbao.document.Pdf;
import org.tongbao.graphql.Exports;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// A bulletin as a file in official form, for whoever may read it.
@Controller
class BulletinExportController {

    private final ReadBulletins bulletins;
    private final Pdf pdf;

    BulletinExportController(ReadBulletins bulletins, Pdf pdf) {
        this.bulletins = bulletins;
        this.pdf = pdf;
    }

    @GetMapping("/exports/bulletins/{id}.docx")
    ResponseEntity<byte[]> word(@PathVariable String id) {
        return file(id, ".docx", Docx.CONTENT_TYPE, Docx::of);
    }

    @GetMapping("/exports/bulletins/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        return file(id, ".pdf", Pdf.CONTENT_TYPE, pdf::of);
    }

    private ResponseEntity<byte[]> file(
            String id, String ending, String type, Function<OfficialDocument, byte[]> writer) {
        var bulletin = Exports.permitted(actor -> bulletins.of(actor, identifier(id)));
        var content = bulletin.content();
        var name = Objects.requireNonNullElse(content.number(), "") + content.title() + ending;
        return Exports.file(
                name,
                MediaType.parseMediaType(type),
                writer.apply(OfficialForm.of(content, bulletin.hash())));
    }

    private static UUID identifier(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, none);
        }
    }
}

package org.tongbao.attachment;

import java.util.List;
import java.util.UUID;

/// A file under way.
///
/// @param received the numbers of the parts that have arrived
public record Upload(
        UUID id, String name, int bytes, int partBytes, int parts, List<Integer> received) {

    public Upload {
        received = List.copyOf(received);
    }

    static Upload of(Attachment attachment, List<Integer> received) {
        return new Upload(
                attachment.id(),
                attachment.name(),
                attachment.bytes(),
                attachment.partBytes(),
                attachment.parts(),
                received);
    }

    /// Where its parts are put, each under its number.
    public String address() {
        return "/uploads/" + id;
    }
}

package org.tongbao.attachment;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// A file of a unit, whole or under way.
///
/// @param name as a file system takes it; once stored it ends as its content wants
/// @param title what it shows, in a person's words
/// @param addedBy name of the person `startedBy`
/// @param stored null while it is under way
public record Attachment(
        UUID id,
        AttachmentKind kind,
        OrgUnit unit,
        String name,
        String title,
        int bytes,
        int partBytes,
        @Nullable String crc32,
        UUID startedBy,
        String addedBy,
        @Nullable Stored stored,
        boolean removed) {

    /// What the server found out by reading all of it.
    public record Stored(ContentKind content, String sha256, Instant at) {}

    boolean there() {
        return stored != null && !removed;
    }

    Stored whole() {
        return Objects.requireNonNull(stored);
    }

    public String contentType() {
        return whole().content().mediaType();
    }

    public String sha256() {
        return whole().sha256();
    }

    public Instant addedAt() {
        return whole().at();
    }

    /// Where it can be fetched from, on this server.
    public String address() {
        return "/attachments/" + id;
    }

    int parts() {
        return (bytes + partBytes - 1) / partBytes;
    }

    /// How long a part has to be; all are alike but the last.
    int length(int number) {
        return number < parts() - 1 ? partBytes : bytes - partBytes * (parts() - 1);
    }
}

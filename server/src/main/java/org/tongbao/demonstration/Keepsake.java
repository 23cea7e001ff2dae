package org.tongbao.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/// Password and token of the demonstration, kept in the data folder for its owner only, so that
/// later starts can print them again: the database holds nothing but hashes.
record Keepsake(String password, String token) {

    private static final String FILE = "demonstration.txt";

    static Optional<Keepsake> read(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(file);
            return Optional.of(new Keepsake(lines.get(0), lines.size() > 1 ? lines.get(1) : ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Keepsake withToken(String secret) {
        return new Keepsake(password, secret);
    }

    void write(Path folder) {
        try {
            var file = Files.createDirectories(folder).resolve(FILE);
            if (!Files.exists(file)) {
                Files.createFile(file, ownerOnly());
            }
            Files.write(file, List.of(password, token));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String toString() {
        return "Keepsake";
    }
}

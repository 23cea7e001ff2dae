package org.tongbao.command;

import tools.jackson.core.JacksonException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A backup that was read to its end and is what it says it is.
record BackupFile(ZipFile zip, Manifest manifest) implements AutoCloseable {

    /// @throws CommandRefused when it is damaged, or of another program
    static BackupFile open(Path path) throws IOException {
        if (!path.toFile().isFile()) {
            throw new CommandRefused("BACKUP_MISSING", path);
        }
        try {
            return verified(new ZipFile(path.toFile()));
        } catch (ZipException | EOFException | JacksonException damaged) {
            throw new CommandRefused("BACKUP_DAMAGED", path);
        }
    }

    private static BackupFile verified(ZipFile zip) throws IOException {
        try {
            var file = new BackupFile(zip, manifest(zip));
            file.verify();
            return file;
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (var in = entry(zip, Manifest.ENTRY)) {
            var manifest = Manifest.read(in.readAllBytes());
            if (manifest.format() != Manifest.FORMAT) {
                throw new CommandRefused("BACKUP_NEWER", zip.getName());
            }
            return manifest;
        }
    }

    private void verify() throws IOException {
        for (var content : manifest.tables()) {
            var table = new StoredTable(content.table(), columns(content), List.of());
            if (!new TableRows(table).read(lines(content)).equals(content)) {
                throw new ZipException(content.entry());
            }
        }
    }

    private static List<StoredTable.Column> columns(Manifest.Content content) {
        return content.columns().stream()
                .map(name -> new StoredTable.Column(name, false, true))
                .toList();
    }

    InputStream lines(Manifest.Content content) throws IOException {
        return entry(zip, content.entry());
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

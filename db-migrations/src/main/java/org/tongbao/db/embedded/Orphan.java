package org.tongbao.db.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A database that outlived its killed server. Only a process that runs on this very data folder is
/// taken for it: a process number may have been given to something else since.
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final long PATIENCE_SECONDS = 30;

    private Orphan() {}

    /// Ends the orphan of this folder, if there is one. Call it with the folder's lock held.
    static void end(DataFolder folder) throws IOException {
        var orphan = find(folder);
        if (orphan.isEmpty()) {
            return;
        }
        var process = orphan.get();
        log.warn(
                "上次异常退出遗留的数据库进程 {} 已被结束 | Ending database process {} left by a killed server",
                process.pid(),
                process.pid());
        process.destroy();
        if (!ends(process.onExit())) {
            process.destroyForcibly();
            ends(process.onExit());
        }
    }

    private static Optional<ProcessHandle> find(DataFolder folder) throws IOException {
        if (!Files.exists(folder.processId())) {
            return Optional.empty();
        }
        var number = Files.readString(folder.processId()).strip();
        if (!number.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(number))
                .filter(process -> commandLine(process).contains("--datadir=" + folder.database()));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", process.pid() + "", "cmdline"));
            return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }

    private static boolean ends(CompletableFuture<ProcessHandle> exit) {
        try {
            exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

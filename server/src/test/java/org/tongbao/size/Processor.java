package org.tongbao.size;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much of the processors a process has used, as Linux counts it, to a hundredth of a second.
///
/// @param process its number; of our own the load generator
record Processor(long process) {

    private static final int TICKS_A_SECOND = 100;

    /// After the name in brackets: the fields that `proc(5)` calls 14 and 15.
    private static final int USER = 11;

    /// What `proc_net(5)` calls the state of a socket that waits for connections.
    private static final String LISTENING = "0A";

    /// The second is not there where nothing speaks IPv6.
    private static final List<Path> SOCKETS =
            List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    static Processor ours() {
        return new Processor(ProcessHandle.current().pid());
    }

    /// Whoever waits for connections on a port of this machine.
    ///
    /// @throws IllegalStateException where nobody does whose files we may look at
    static Processor listening(int port) throws IOException {
        var sockets = sockets(port);
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(process -> holds(process, sockets))
                .map(Processor::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing listens on " + port));
    }

    private static Set<String> sockets(int port) throws IOException {
        var end = ":%04X".formatted(port);
        var found = new HashSet<String>();
        for (var table : SOCKETS) {
            if (Files.exists(table)) {
                Files.readAllLines(table).stream()
                        .map(line -> line.strip().split(" +"))
                        .filter(socket -> socket[1].endsWith(end) && socket[3].equals(LISTENING))
                        .map(socket -> "socket:[" + socket[9] + "]")
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean holds(long process, Set<String> sockets) {
        try (var files = Files.list(Path.of("/proc", String.valueOf(process), "fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    Duration used() {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
            return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}

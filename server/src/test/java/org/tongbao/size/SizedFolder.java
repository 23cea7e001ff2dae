package org.tongbao.size;

import org.flywaydb.core.Flyway;
import org.tongbao.db.embedded.EmbeddedDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// A data folder of the product that holds one size, made once and asked as often as one likes.
///
/// @param folder can be opened by the product too, as `tongbao.data`
record SizedFolder(Size size, SizedMonths months, Path folder) {

    /// What a value of a town in a month takes as value and fact, with their indexes.
    private static final long BYTES = 500;

    private static final int MOST_MONTHS = 120;
    private static final List<String> READ =
            List.of(
                    "org_unit",
                    "org_unit_placement",
                    "form_line",
                    "target",
                    "report",
                    "report_value",
                    "fact",
                    "person_session",
                    "role_grant");

    /// @param below where the folders of all sizes are
    /// @param wanted how many months, or 0 for as many as half of the free space takes, at most 120
    static SizedFolder of(Size size, Path below, int wanted) throws IOException {
        Files.createDirectories(below);
        var folder = below.resolve(size.word());
        var made = folder.resolve("months");
        if (Files.exists(made)) {
            var months = Integer.parseInt(Files.readString(made).strip());
            return new SizedFolder(size, new SizedMonths(months), folder);
        }
        var month = (long) size.towns() * SizedFigures.INDICATORS * BYTES;
        var fits = Files.getFileStore(below).getUsableSpace() / 2 / month;
        var months = (int) Math.min(wanted == 0 ? MOST_MONTHS : wanted, fits);
        return new SizedFolder(size, new SizedMonths(months), folder);
    }

    /// Makes it unless it is there.
    void fill(EmbeddedDatabase database) throws SQLException, IOException {
        var made = folder.resolve("months");
        if (Files.exists(made)) {
            return;
        }
        var begun = System.nanoTime();
        var url = database.url("tongbao") + "&allowLoadLocalInfile=true";
        Flyway.configure()
                .dataSource(url, database.user(), database.password())
                .outOfOrder(true)
                .load()
                .migrate();
        try (var connection =
                DriverManager.getConnection(url, database.user(), database.password())) {
            connection.createStatement().execute("set unique_checks = 0, foreign_key_checks = 0");
            var tree = SizedTree.of(size);
            new SizedOffice(tree, months.first(), connection).generate();
            new SizedPlans(tree, connection).generate();
            var facts = new SizedData(tree, months, connection).generate();
            count(connection);
            System.out.printf(
                    "%s: %d months, %d facts, made in %d s%n",
                    size.word(),
                    months.count(),
                    facts,
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        }
        Files.writeString(made, String.valueOf(months.count()));
    }

    /// Tells the database how its tables are now; left alone, it finds out while it is asked.
    private static void count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : READ) {
                statement.execute("analyze table " + table);
            }
        }
    }
}

package org.tongbao.size;

import static org.tongbao.db.Tables.FACT;

import org.flywaydb.core.Flyway;
import org.jooq.impl.DSL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A database that holds one size, made once and asked as often as one likes.
record Sized(Size size, SizedMonths months) {

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

    /// Makes it unless it is there.
    ///
    /// @param wanted how many months, or 0 for as many as half of the free space takes, at most 120
    static Sized in(SizedDatabase database, Size size, int wanted)
            throws SQLException, IOException {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .outOfOrder(true)
                .load()
                .migrate();
        var there = there(database);
        if (there > 0) {
            return new Sized(size, new SizedMonths(there));
        }
        var sized = new Sized(size, new SizedMonths(fitting(database, size, wanted)));
        database.filling(sized::fill);
        return sized;
    }

    /// How many months are there: facts are put in last, all or none.
    private static int there(SizedDatabase database) throws SQLException {
        try (var connection = database.connect()) {
            var first =
                    DSL.using(connection)
                            .select(DSL.min(FACT.MONTH))
                            .from(FACT)
                            .where(FACT.INDICATOR_ID.eq(Numbered.INDICATOR.id(0)))
                            .fetchOne(0, YearMonth.class);
            return first == null ? 0 : (int) first.until(SizedMonths.OPEN, ChronoUnit.MONTHS);
        }
    }

    private static int fitting(SizedDatabase database, Size size, int wanted)
            throws SQLException, IOException {
        var disk = Files.getFileStore(Path.of(database.variable("datadir")));
        var month = (long) size.towns() * SizedFigures.INDICATORS * BYTES;
        return (int)
                Math.min(wanted == 0 ? MOST_MONTHS : wanted, disk.getUsableSpace() / 2 / month);
    }

    private void fill(Connection connection) throws SQLException {
        var begun = System.nanoTime();
        var tree = SizedTree.of(size);
        new SizedOffice(tree, months.first(), connection).generate();
        new SizedPlans(tree, connection).generate();
        var facts = new SizedData(tree, months, connection).generate();
        count(connection);
        Measuring.say(
                "%s: %d months, %d facts, made in %d s",
                size.word(),
                months.count(),
                facts,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
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

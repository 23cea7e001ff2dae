package org.tongbao.size;

import static org.tongbao.size.Measuring.say;

import org.tongbao.db.embedded.EmbeddedDatabase;
import org.tongbao.graphql.GraphQlDoor;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Lets every town of a size submit the open month, each once, in a session made beforehand, and
/// tells how long all of it takes. Nothing is approved.
record WholeMonth(EmbeddedDatabase database, AskedServer server, Submitting submitting) {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

    /// @param callers how many towns submit at a time
    void submit(int callers) throws SQLException, InterruptedException {
        submitting.takeAway();
        var door = GraphQlDoor.on(server.port());
        var towns = submitting.all();
        var load =
                new Load(
                        List.of(
                                new Processor(server.process().pid()),
                                Processor.mariadb(),
                                Processor.ours()));
        var synced = synced();
        var month =
                load.round(
                        callers,
                        AS_LONG_AS_IT_TAKES,
                        towns.size(),
                        number -> submitting.submit(door, towns.get(number)));
        say(
                "%nthe month of %d towns by %d callers: %.1f s  %s",
                towns.size(), callers, month.lasted().toMillis() / 1000.0, month.said());
        say(
                "  a submission: cpu of server %.2f ms, database %.2f ms (caller %.2f ms), %.2f"
                        + " disk syncs",
                month.cpuMillis(0),
                month.cpuMillis(1),
                month.cpuMillis(2),
                (double) (synced() - synced) / towns.size());
        submitting.takeAway();
    }

    /// How often the database has made sure so far that its log is on the disk.
    private long synced() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url("tongbao"), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show global status like 'Innodb_data_fsyncs'")) {
            return rows.next() ? rows.getLong(2) : 0;
        }
    }
}

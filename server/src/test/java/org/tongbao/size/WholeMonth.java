package org.tongbao.size;

import static org.tongbao.size.Measuring.say;

import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.Load.Request;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Lets every town of a size submit the open month, each once, in a session made beforehand, and
/// then every district approve what came in, each in one act; and tells how long all of it takes.
record WholeMonth(
        SizedDatabase database, AskedServer server, Submitting submitting, Approving approving) {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

    /// @param callers how many towns submit, and then how many districts approve, at a time
    /// @param recorded what an act sends to the database
    void all(int callers, Approving.Recorded recorded) throws SQLException, InterruptedException {
        submitting.takeAway();
        var door = GraphQlDoor.on(server.port());
        var towns = submitting.all();
        say("%nthe month of %d towns by %d callers", towns.size(), callers);
        round(
                "submission",
                callers,
                towns.size(),
                towns.size(),
                number -> submitting.submit(door, towns.get(number)));
        var acts = approving.acts();
        var reports = acts.stream().mapToInt(act -> act.towns().size()).sum();
        say(
                "its approval, one act for each of %d districts; an act on %d reports takes %d"
                        + " statements",
                acts.size(), recorded.reports(), Measuring.executed(recorded.steps()));
        round("report", callers, acts.size(), reports, number -> acts.get(number).approve(door));
        submitting.takeAway();
    }

    /// @param word of which there are so many, `each` of which the costs are told
    private void round(String word, int callers, int requests, int each, Request request)
            throws SQLException, InterruptedException {
        var watched =
                List.of(
                        new Processor(server.process().pid()),
                        database.processor(),
                        Processor.ours());
        var synced = Syncs.of(database);
        var all = new Load(watched).round(callers, AS_LONG_AS_IT_TAKES, requests, request);
        var since = Syncs.of(database).minus(synced);
        say("  %.1f s  %s", all.lasted().toMillis() / 1000.0, all.said());
        var share = (double) requests / each;
        say(
                "  a %s: %.2f ms, cpu of server %.2f ms, database %.2f ms (caller %.2f ms), %s",
                word,
                (double) all.lasted().toMillis() / each,
                share * all.cpuMillis(0),
                share * all.cpuMillis(1),
                share * all.cpuMillis(2),
                since.said(each));
    }
}

package org.tongbao.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.Recording.Step;
import org.tongbao.size.SizedTree.Unit;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/// The towns that submit the open month, all over the tree, and how what they sent and what came of
/// it is taken away again, so that every round is their first.
record Submitting(SizedDatabase database, Questions questions) {

    static final int TOWNS = 65;

    private static final List<String> TAKEN_AWAY =
            List.of(
                    "delete version from report_version version join report on report.id ="
                            + " version.report_id where report.month = 202512",
                    "delete from report_value where month = 202512",
                    "delete fact from indicator straight_join fact on fact.indicator_id ="
                            + " indicator.id and fact.month = 202512",
                    "delete from report where month = 202512",
                    "delete from idempotency_key",
                    "delete from audit_entry",
                    "update role_grant set role = 'LEADER' where role = 'REVIEWER'");

    /// @param town which of the [#TOWNS]
    void submit(GraphQlDoor door, int town) {
        submit(door, town(town));
    }

    void submit(GraphQlDoor door, Unit unit) {
        var answer = questions.submission(unit, "of-the-open-month-" + unit.code()).ask(door);
        assertThat(answer.problems("submitReport")).as("%s", answer.body()).isEmpty();
        assertThat(answer.data("submitReport").path("report").isObject())
                .as("%s", answer.body())
                .isTrue();
    }

    /// Every town of the tree.
    List<Unit> all() {
        return questions.tree().towns();
    }

    private Unit town(int number) {
        var towns = questions.tree().towns();
        return towns.get((int) ((long) number * towns.size() / TOWNS));
    }

    List<List<Step>> recorded(Recording recording, GraphQlDoor door) throws SQLException {
        takeAway();
        var steps =
                IntStream.range(0, TOWNS)
                        .mapToObj(town -> recording.during(() -> submit(door, town)))
                        .toList();
        takeAway();
        return steps;
    }

    void takeAway() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var sql : TAKEN_AWAY) {
                statement.execute(sql);
            }
        }
    }
}

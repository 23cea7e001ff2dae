package org.tongbao.size;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.Questions.Document;
import org.tongbao.size.Recording.Step;
import org.tongbao.size.SizedTree.Unit;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The districts that approve what their towns submitted of the open month, each all of it in one
/// act. Their people are leaders; while they approve they are reviewers.
record Approving(SizedDatabase database, Submitting submitting) {

    private static final String LET_REVIEW =
            "update role_grant join org_unit on org_unit.id = role_grant.org_unit_id"
                    + " set role_grant.role = 'REVIEWER' where org_unit.level = 'DISTRICT'";

    /// What one district does.
    ///
    /// @param towns whose reports it approves
    record Act(Document question, List<Unit> towns) {

        void approve(GraphQlDoor door) {
            var answer = question.ask(door);
            assertThat(answer.problems("approveReports")).as("%s", answer.body()).isEmpty();
            assertThat(answer.data("approveReports").path("approved"))
                    .as("%s", answer.body())
                    .hasSameSizeAs(towns);
        }
    }

    /// An act of each district; their people may review from now on.
    List<Act> acts() throws SQLException {
        database.execute(LET_REVIEW);
        var questions = submitting.questions();
        return questions.tree().towns().stream()
                .collect(groupingBy(Unit::district, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(one -> act(questions, one))
                .toList();
    }

    private static Act act(Questions questions, Map.Entry<Unit, List<Unit>> district) {
        var towns = district.getValue();
        return new Act(questions.approval(district.getKey(), towns), towns);
    }

    /// What is sent to the database when a district approves.
    record Recorded(List<Step> steps, int reports) {}

    Recorded recorded(Recording recording, GraphQlDoor door) throws SQLException {
        submitting.takeAway();
        var act = acts().getFirst();
        act.towns().forEach(town -> submitting.submit(door, town));
        var steps = recording.during(() -> act.approve(door));
        submitting.takeAway();
        return new Recorded(steps, act.towns().size());
    }
}

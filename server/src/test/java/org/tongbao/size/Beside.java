package org.tongbao.size;

import static org.tongbao.size.Measuring.say;

import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.Measuring.Times;
import org.tongbao.size.Questions.Question;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Asks each question by four callers while towns submit.
///
/// @param perSecond how many submissions come in
record Beside(AskedServer server, Submitting submitting, Times times, int perSecond) {

    private static final int CALLERS = 4;

    void all(Collection<Question> questions) throws SQLException, InterruptedException {
        say("%n%d callers beside %d submissions a second", CALLERS, perSecond);
        for (var question : questions) {
            var asked = new ArrayList<Measured>();
            var submitted = new ArrayList<Measured>();
            for (int i = -1; i < times.rounds(); i++) {
                round(question, i < 0 ? new ArrayList<>() : asked, submitted);
            }
            say("  %-52s %s", question.name(), Measured.median(asked).said());
            say("  %-52s %s", "  beside it, submissions", Measured.median(submitted).said());
        }
        submitting.takeAway();
    }

    private void round(Question question, List<Measured> asked, List<Measured> submitted)
            throws SQLException, InterruptedException {
        var door = GraphQlDoor.on(server.port());
        submitting.takeAway();
        var incoming = Incoming.begin(submitting, door, submitting.all(), perSecond, times.round());
        asked.add(
                new Load(List.of())
                        .round(
                                CALLERS,
                                times.round(),
                                Integer.MAX_VALUE,
                                _ -> question.refusal(door)));
        submitted.add(incoming.end());
    }
}

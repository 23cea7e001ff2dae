package org.tongbao.rectification;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The life of a rectification: asked, replied to, settled or asked again; withdrawn at any time
/// before. Whether the actor has the verb was asked before; here is why it cannot be done all the
/// same.
record RectificationLifecycle(Rectification present) {

    /// Further ahead nobody waits for a reply.
    private static final int LONGEST_YEARS = 1;

    /// Replies that are sent back for ever help nobody.
    static final int MOST_ROUNDS = 20;

    /// What comes of an intent.
    sealed interface Move {
        /// It happens.
        record Done() implements Move {}

        /// It was done before, and that is no error: an answer may have been lost.
        record Already() implements Move {}

        /// It cannot be done, and why.
        record Refused(Problem problem) implements Move {}
    }

    /// By a clerk of the unit, while it waits for the unit.
    Move reply(int version) {
        if (!present.state().due()) {
            return refused(
                    present.state().ended() ? "RECTIFICATION_ENDED" : "RECTIFICATION_REPLIED");
        }
        return seen(version);
    }

    /// 销号.
    Move accept(int version, UUID person) {
        return present.state() == RectificationState.SETTLED && present.version() == version + 1
                ? new Move.Already()
                : decided(version, person);
    }

    Move giveBack(int version, UUID person) {
        var move = decided(version, person);
        return move instanceof Move.Done && present.rounds().size() == MOST_ROUNDS
                ? refused("RECTIFICATION_ROUNDS", MOST_ROUNDS)
                : move;
    }

    Move withdraw(int version) {
        if (present.state() == RectificationState.WITHDRAWN && present.version() == version + 1) {
            return new Move.Already();
        }
        return present.state().ended() ? refused("RECTIFICATION_ENDED") : seen(version);
    }

    /// Nobody accepts or returns their own: who replied leaves it to a colleague.
    private Move decided(int version, UUID person) {
        if (present.state().ended()) {
            return refused("RECTIFICATION_ENDED");
        }
        if (present.version() != version) {
            return refused("RECTIFICATION_MOVED_ON");
        }
        var reply = present.last().reply();
        if (reply == null) {
            return refused("RECTIFICATION_NOT_REPLIED");
        }
        return reply.by().id().equals(person) ? refused("OWN_REPLY") : new Move.Done();
    }

    private Move seen(int version) {
        return present.version() == version ? new Move.Done() : refused("RECTIFICATION_MOVED_ON");
    }

    private static Move refused(String code, Object... arguments) {
        return new Move.Refused(StateProblem.of(code, arguments));
    }

    /// What is wrong with a day by which something is to be put right.
    static List<Problem> problems(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            return List.of(InputProblem.at("RECTIFICATION_DUE_PAST", List.of("dueOn")));
        }
        return dueOn.isAfter(today.plusYears(LONGEST_YEARS))
                ? List.of(InputProblem.at("RECTIFICATION_DUE_FAR", List.of("dueOn")))
                : List.of();
    }
}

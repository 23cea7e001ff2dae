package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What may happen to the scores of a span. Pure.
///
/// @param last what was announced last; null when nothing was
/// @param open objections without an answer
/// @param corrected whether something was given by hand that `last` does not hold
record ScoreLifecycle(@Nullable ScoreHead last, int open, boolean corrected, LocalDate today) {

    static final int LONGEST_REASON = 500;
    static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_DEADLINE = 60;
    private static final int MOST_OPEN = 20;
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);

    /// Nothing that was announced goes away: what follows names it.
    List<Problem> announce(int version, YearMonth to, LocalDate until, boolean rules) {
        var problems = new ArrayList<>(unmoved(version));
        if (!rules) {
            problems.add(StateProblem.of("SCORE_WITHOUT_RULES"));
        }
        if (to.isAfter(YearMonth.from(today))) {
            problems.add(StateProblem.of("SCORE_SPAN_NOT_OVER", to));
        }
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DEADLINE))) {
            problems.add(
                    InputProblem.at(
                            "SCORE_DEADLINE",
                            List.of("objectionsUntil"),
                            today,
                            today.plusDays(LONGEST_DEADLINE)));
        }
        if (last != null && problems.isEmpty()) {
            if (open > 0) {
                problems.add(StateProblem.of("SCORE_OBJECTIONS_OPEN", open));
            } else if (!corrected) {
                problems.add(StateProblem.of("SCORE_NOTHING_CORRECTED"));
            }
        }
        return problems;
    }

    List<Problem> fix(int version) {
        if (last == null) {
            return List.of(StateProblem.of("SCORE_NOT_ANNOUNCED"));
        }
        var problems = new ArrayList<>(unmoved(version));
        if (!problems.isEmpty()) {
            return problems;
        }
        if (!last.pastObjections(today)) {
            problems.add(StateProblem.of("SCORE_DEADLINE_NOT_OVER", last.objectionsUntil()));
        }
        if (open > 0) {
            problems.add(StateProblem.of("SCORE_OBJECTIONS_OPEN", open));
        }
        if (corrected) {
            problems.add(StateProblem.of("SCORE_CORRECTIONS_WAIT"));
        }
        return problems;
    }

    /// @param points null for what has none
    List<Problem> adjust(
            int version, AdjustmentKind kind, @Nullable BigDecimal points, String reason) {
        var problems = new ArrayList<>(unmoved(version));
        switch (kind) {
            case POINTS -> problems.addAll(points(points));
            case FALSE_FIGURE, VETO -> {
                if (points != null) {
                    problems.add(InputProblem.at("SCORE_POINTS_UNASKED", List.of("points")));
                }
            }
        }
        problems.addAll(words(reason, "reason", LONGEST_REASON));
        return problems;
    }

    List<Problem> withdraw(Adjustment adjustment) {
        var problems = new ArrayList<>(unfixed());
        if (!adjustment.holds()) {
            problems.add(StateProblem.of("SCORE_WITHDRAWN_ALREADY"));
        }
        return problems;
    }

    /// @param waiting objections of the unit without an answer
    List<Problem> object(int version, int waiting, String reason) {
        var problems = new ArrayList<Problem>();
        if (last == null || last.version() != version) {
            problems.add(StateProblem.of("SCORE_TABLE_MOVED"));
        } else if (!last.openToObjections(today)) {
            problems.add(StateProblem.of("SCORE_OBJECTIONS_CLOSED", last.objectionsUntil()));
        }
        if (waiting >= MOST_OPEN) {
            problems.add(StateProblem.of("SCORE_OBJECTIONS_TOO_MANY", MOST_OPEN));
        }
        problems.addAll(words(reason, "reason", LONGEST_WORDS));
        return problems;
    }

    /// Accepted with a correction in points, or rejected with words; never by whoever filed it.
    List<Problem> answer(
            Objection objection,
            @Nullable UUID person,
            boolean accepted,
            @Nullable BigDecimal points,
            String answer) {
        var problems = new ArrayList<>(unfixed());
        if (!objection.open()) {
            problems.add(StateProblem.of("SCORE_ANSWERED_ALREADY"));
        }
        if (objection.filer().equals(person)) {
            problems.add(StateProblem.of("SCORE_ANSWER_OWN"));
        }
        if (accepted) {
            problems.addAll(points(points));
        } else if (points != null) {
            problems.add(InputProblem.at("SCORE_POINTS_UNASKED", List.of("points")));
        }
        // the words become the reason of the correction
        problems.addAll(words(answer, "answer", accepted ? LONGEST_REASON : LONGEST_WORDS));
        return problems;
    }

    private List<Problem> unmoved(int version) {
        if (version != (last == null ? 0 : last.version())) {
            return List.of(StateProblem.of("SCORE_TABLE_MOVED"));
        }
        return unfixed();
    }

    private List<Problem> unfixed() {
        return last != null && last.state() == ScoreState.FIXED
                ? List.of(StateProblem.of("SCORE_FIXED"))
                : List.of();
    }

    private static List<Problem> points(@Nullable BigDecimal points) {
        return points == null
                        || points.signum() == 0
                        || points.abs().compareTo(MOST_POINTS) > 0
                        || points.stripTrailingZeros().scale() > DECIMALS
                ? List.of(
                        InputProblem.at(
                                "SCORE_POINTS_BAD", List.of("points"), MOST_POINTS, DECIMALS))
                : List.of();
    }

    private static List<Problem> words(String words, String field, int most) {
        return words.isBlank() || words.codePointCount(0, words.length()) > most
                ? List.of(InputProblem.at("SCORE_WORDS_LENGTH", List.of(field), most))
                : List.of();
    }
}

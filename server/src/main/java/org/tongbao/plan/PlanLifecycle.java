package org.tongbao.plan;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may happen to a plan and its versions. Pure.
final class PlanLifecycle {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PHASE = 60;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_PHASES = 20;
    private static final int SHARE_DECIMALS = 4;

    private PlanLifecycle() {}

    static List<Problem> code(String code) {
        return CODE.matcher(code).matches()
                ? List.of()
                : List.of(InputProblem.at("PLAN_CODE_BAD", List.of("code"), code));
    }

    static List<Problem> details(PlanDetails details) {
        var problems = new ArrayList<Problem>();
        named(details.name(), "name", LONGEST_NAME, problems);
        named(details.documentTitle(), "documentTitle", LONGEST_TITLE, problems);
        if (details.englishName() != null && length(details.englishName()) > LONGEST_TITLE) {
            problems.add(
                    InputProblem.at("PLAN_TEXT_TOO_LONG", List.of("englishName"), LONGEST_TITLE));
        }
        if (details.fromMonth().isAfter(details.toMonth())) {
            problems.add(InputProblem.at("PLAN_MONTHS_REVERSED", List.of("toMonth")));
        }
        var share = details.severeBelow().stripTrailingZeros();
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.scale() > SHARE_DECIMALS) {
            problems.add(InputProblem.at("PLAN_SHARE_BAD", List.of("severeBelow")));
        }
        phases(details, problems);
        return problems;
    }

    /// A draft that nobody else changed meanwhile.
    static Optional<Problem> editable(Optional<PlanVersion> draft, int baseRevision) {
        if (draft.isEmpty()) {
            return Optional.of(StateProblem.of("PLAN_NO_DRAFT"));
        }
        return draft.get().revision() == baseRevision
                ? Optional.empty()
                : Optional.of(new PlanDraftChanged(draft.get()));
    }

    static Optional<Problem> issuable(List<Target> targets) {
        return targets.isEmpty()
                ? Optional.of(StateProblem.of("PLAN_WITHOUT_TARGETS"))
                : Optional.empty();
    }

    /// A revision begins in the plan's span and not before the version it takes the place of: what
    /// held in a month is never decided twice.
    static List<Problem> revisable(List<PlanVersion> versions, YearMonth from, String reason) {
        var problems = new ArrayList<Problem>();
        var last = versions.getLast();
        if (last.draft()) {
            problems.add(StateProblem.of("PLAN_HAS_DRAFT"));
        }
        problems.addAll(begins(last.plan(), last.fromMonth(), from));
        if (reason.isBlank() || length(reason) > LONGEST_REASON) {
            problems.add(InputProblem.at("PLAN_REASON_LENGTH", List.of("reason"), LONGEST_REASON));
        }
        return problems;
    }

    /// @param earliest the first month of the version before
    static List<Problem> begins(Plan plan, YearMonth earliest, YearMonth from) {
        return from.isBefore(earliest) || from.isAfter(plan.toMonth())
                ? List.of(
                        InputProblem.at(
                                "PLAN_REVISION_MONTH",
                                List.of("fromMonth"),
                                earliest,
                                plan.toMonth()))
                : List.of();
    }

    /// A plan is not made shorter than its targets.
    static List<Problem> holds(List<Target> targets, PlanDetails details) {
        return targets.stream()
                        .allMatch(target ->
                                !target.fromMonth().isBefore(details.fromMonth())
                                        && !target.toMonth().isAfter(details.toMonth()))
                ? List.of()
                : List.of(InputProblem.at("PLAN_SHORTER_THAN_TARGETS", List.of("toMonth")));
    }

    private static void phases(PlanDetails details, List<Problem> problems) {
        if (details.phases().size() > MOST_PHASES) {
            problems.add(InputProblem.at("PLAN_PHASES_TOO_MANY", List.of("phases"), MOST_PHASES));
            return;
        }
        for (var i = 0; i < details.phases().size(); i++) {
            var phase = details.phases().get(i);
            var place = List.of("phases", Integer.toString(i));
            if (phase.name().isBlank() || length(phase.name()) > LONGEST_PHASE) {
                problems.add(InputProblem.at("PLAN_PHASE_NAME", place, LONGEST_PHASE));
            }
            if (phase.fromMonth().isAfter(phase.toMonth())
                    || phase.fromMonth().isBefore(details.fromMonth())
                    || phase.toMonth().isAfter(details.toMonth())) {
                problems.add(
                        InputProblem.at(
                                "PLAN_PHASE_OUTSIDE",
                                place,
                                details.fromMonth(),
                                details.toMonth()));
            }
        }
    }

    private static void named(String text, String field, int most, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(InputProblem.at("PLAN_TEXT_MISSING", List.of(field)));
        } else if (length(text) > most) {
            problems.add(InputProblem.at("PLAN_TEXT_TOO_LONG", List.of(field), most));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}

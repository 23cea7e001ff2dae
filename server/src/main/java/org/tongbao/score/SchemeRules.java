package org.tongbao.score;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Item;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.score.Scheme.Step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What a scheme must keep to: positive weights, thresholds that rise with what they give, grades
/// that reach down to 0. What the weights add up to is the office's own business.
record SchemeRules(Scheme scheme) {

    private static final int MOST_ITEMS = 60;
    private static final int MOST_STEPS = 12;
    private static final int MOST_GRADES = 8;
    private static final int LONGEST_NAME = 20;
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_SHARE = BigDecimal.valueOf(300);
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        items(problems);
        deductions(problems);
        grades(problems);
        return problems;
    }

    private void items(List<Problem> problems) {
        var items = scheme.items();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            problems.add(InputProblem.at("SCORE_ITEMS_COUNT", List.of("items"), MOST_ITEMS));
            return;
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (!seen.add(item.indicator().code())) {
                problems.add(
                        InputProblem.at(
                                "SCORE_ITEM_TWICE", at(i, "indicator"), item.indicator().name()));
            }
            if (!points(item.weight())) {
                problems.add(
                        InputProblem.at(
                                "SCORE_WEIGHT_BAD", at(i, "weight"), MOST_POINTS, DECIMALS));
            }
            rule(item, i, problems);
        }
    }

    private static void rule(Item item, int at, List<Problem> problems) {
        switch (item.rule()) {
            case Rule.Proportional(BigDecimal floor, BigDecimal cap) -> {
                if (!share(floor) || floor.compareTo(HUNDRED) > 0) {
                    problems.add(InputProblem.at("SCORE_FLOOR_BAD", at(at, "floor")));
                }
                if (!share(cap) || cap.compareTo(HUNDRED) < 0) {
                    problems.add(InputProblem.at("SCORE_CAP_BAD", at(at, "cap"), MOST_SHARE));
                }
            }
            case Rule.Steps(List<Step> steps) -> {
                if (!rising(steps)) {
                    problems.add(InputProblem.at("SCORE_STEPS_BAD", at(at, "steps"), MOST_STEPS));
                }
            }
            case Rule.AllOrNothing() -> {}
        }
    }

    private static boolean rising(List<Step> steps) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            return false;
        }
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!share(step.from()) || !share(step.share())) {
                return false;
            }
            if (i > 0
                    && (step.from().compareTo(steps.get(i - 1).from()) <= 0
                            || step.share().compareTo(steps.get(i - 1).share()) < 0)) {
                return false;
            }
        }
        return true;
    }

    private void deductions(List<Problem> problems) {
        var seen = new HashSet<Scheme.DeductionKind>();
        var deductions = scheme.deductions();
        for (var i = 0; i < deductions.size(); i++) {
            Deduction deduction = deductions.get(i);
            var place = List.of("deductions", Integer.toString(i));
            var most = deduction.most();
            if (!seen.add(deduction.kind())) {
                problems.add(InputProblem.at("SCORE_DEDUCTION_TWICE", place));
            }
            if (!points(deduction.each()) || most != null && !points(most)) {
                problems.add(InputProblem.at("SCORE_DEDUCTION_BAD", place, MOST_POINTS, DECIMALS));
            }
        }
    }

    private void grades(List<Problem> problems) {
        var grades = scheme.grades();
        if (grades.isEmpty()) {
            return;
        }
        if (grades.size() > MOST_GRADES || grades.getLast().atLeast().signum() != 0) {
            problems.add(InputProblem.at("SCORE_GRADES_END", List.of("grades"), MOST_GRADES));
        }
        var names = new HashSet<String>();
        for (var i = 0; i < grades.size(); i++) {
            Grade grade = grades.get(i);
            var falls = i == 0 || grade.atLeast().compareTo(grades.get(i - 1).atLeast()) < 0;
            var name = grade.name();
            if (!falls
                    || !names.add(name)
                    || name.isBlank()
                    || name.codePointCount(0, name.length()) > LONGEST_NAME
                    || grade.atLeast().signum() < 0) {
                problems.add(
                        InputProblem.at(
                                "SCORE_GRADE_BAD",
                                List.of("grades", Integer.toString(i)),
                                LONGEST_NAME));
            }
        }
    }

    private static boolean share(BigDecimal percent) {
        return percent.signum() >= 0
                && percent.compareTo(MOST_SHARE) <= 0
                && percent.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static boolean points(BigDecimal points) {
        return points.signum() > 0
                && points.compareTo(MOST_POINTS) <= 0
                && points.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static List<String> at(int item, String field) {
        return List.of("items", Integer.toString(item), field);
    }
}

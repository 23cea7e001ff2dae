package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What must hold for the targets of a version, each by itself and together. Pure.
///
/// @param units of the plan's subtree, by code
record TargetRules(
        YearMonth from,
        YearMonth to,
        Map<String, OrgUnit> units,
        Map<String, Indicator> indicators,
        Answerable departments) {

    static final int MOST_TARGETS = 5_000;
    private static final int MOST_PROBLEMS = 200;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_SOURCE = 60;
    private static final int INTEGER_DIGITS = 16;

    /// Whether a meaning says something about a kind of indicator.
    static boolean fits(TargetMeaning meaning, IndicatorKind kind) {
        return switch (meaning) {
            case INCREMENT -> kind.addsUpOverMonths();
            case CUMULATIVE -> kind.addsUpOverMonths() || kind == IndicatorKind.STOCK;
            case LEVEL -> kind == IndicatorKind.STOCK;
            case RATE -> kind == IndicatorKind.RATE;
            case QUALITATIVE -> true;
        };
    }

    List<Problem> check(List<TargetDraft> targets) {
        if (targets.size() > MOST_TARGETS) {
            return List.of(InputProblem.at("TARGETS_TOO_MANY", List.of("targets"), MOST_TARGETS));
        }
        var problems = new ArrayList<Problem>();
        var seen = new HashMap<List<Object>, Integer>();
        for (var i = 0; i < targets.size() && problems.size() < MOST_PROBLEMS; i++) {
            var row = new Row(i, targets.get(i), problems);
            row.check();
            var before = seen.putIfAbsent(targets.get(i).key(), i);
            if (before != null) {
                row.complain("indicator", "TARGET_TWICE", before + 1);
            }
        }
        return problems;
    }

    private final class Row {
        private final int index;
        private final TargetDraft target;
        private final List<Problem> problems;

        private Row(int index, TargetDraft target, List<Problem> problems) {
            this.index = index;
            this.target = target;
            this.problems = problems;
        }

        private void check() {
            if (!units.containsKey(target.unit())) {
                complain("unit", "TARGET_UNIT_UNKNOWN", target.unit());
            }
            var indicator = indicators.get(target.indicator());
            if (indicator == null) {
                complain("indicator", "TARGET_INDICATOR_UNKNOWN", target.indicator());
            } else if (!fits(target.meaning(), indicator.kind())) {
                complain("meaning", "TARGET_MEANING_UNFIT", indicator.name());
            }
            period();
            value(indicator);
            words("quote", target.quote(), LONGEST_WORDS);
            if (target.quote().isBlank()) {
                complain("quote", "TARGET_QUOTE_MISSING");
            }
            words("reading", target.reading(), LONGEST_WORDS);
            words("source", target.source(), LONGEST_SOURCE);
            for (var department : target.departments()) {
                if (!answers(department)) {
                    complain("departments", "TARGET_DEPARTMENT_UNKNOWN", department);
                }
            }
        }

        private boolean answers(String department) {
            var unit = units.get(target.unit());
            return unit == null || departments.find(unit.path(), department).isPresent();
        }

        private void period() {
            if (target.fromMonth().isAfter(target.toMonth())) {
                complain("toMonth", "TARGET_MONTHS_REVERSED");
            } else if (target.fromMonth().isBefore(from) || target.toMonth().isAfter(to)) {
                complain("fromMonth", "TARGET_OUTSIDE_PLAN", from, to);
            }
        }

        private void value(@Nullable Indicator indicator) {
            var value = target.value();
            if (target.meaning() == TargetMeaning.QUALITATIVE) {
                if (value != null || target.operator() != null) {
                    complain("value", "TARGET_WORDS_ONLY");
                }
            } else if (value == null) {
                complain("value", "TARGET_VALUE_MISSING");
            } else {
                if (target.operator() == null) {
                    complain("operator", "TARGET_OPERATOR_MISSING");
                }
                number(value.stripTrailingZeros(), indicator);
            }
        }

        private void number(BigDecimal value, @Nullable Indicator indicator) {
            if (value.signum() < 0) {
                complain("value", "TARGET_NEGATIVE");
            } else if (value.precision() - value.scale() > INTEGER_DIGITS) {
                complain("value", "TARGET_TOO_LARGE");
            } else if (indicator != null && value.scale() > indicator.decimals()) {
                complain("value", "TARGET_TOO_PRECISE", indicator.name(), indicator.decimals());
            }
        }

        private void words(String field, @Nullable String text, int most) {
            if (text != null && text.codePointCount(0, text.length()) > most) {
                complain(field, "TARGET_WORDS_TOO_LONG", most);
            }
        }

        private void complain(String field, String code, Object... arguments) {
            problems.add(
                    InputProblem.at(
                            code, List.of("targets", Integer.toString(index), field), arguments));
        }
    }
}

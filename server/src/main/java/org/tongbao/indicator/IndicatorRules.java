package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;

import java.util.ArrayList;
import java.util.List;

/// What must hold of an indicator. Figures are stored under it: what they mean never changes under
/// their feet.
final class IndicatorRules {

    private static final int MOST_DECIMALS = 4;

    private IndicatorRules() {}

    /// @param numerator the part of a rate, when it exists
    static List<Problem> ofNew(
            IndicatorInput.Create input,
            @Nullable Indicator numerator,
            @Nullable Indicator denominator) {
        var problems = new ArrayList<Problem>();
        checkDecimals(problems, input.kind(), input.decimals());
        checkMeasure(problems, input.kind(), input.unitOfMeasure());
        if (input.kind() == IndicatorKind.RATE) {
            checkPart(problems, "numerator", input.numerator(), numerator);
            checkPart(problems, "denominator", input.denominator(), denominator);
        } else if (input.numerator() != null || input.denominator() != null) {
            problems.add(InputProblem.at("INDICATOR_NOT_A_RATE", List.of("kind")));
        }
        return problems;
    }

    /// @param counted whether values, targets or forms rest on it
    static List<Problem> ofChange(IndicatorInput.Update input, Indicator before, boolean counted) {
        var problems = new ArrayList<Problem>();
        var kind = input.kind() == null ? before.kind() : input.kind();
        var measure =
                input.unitOfMeasure() == null ? before.unitOfMeasure() : input.unitOfMeasure();
        if (counted && kind != before.kind()) {
            problems.add(InputProblem.at("INDICATOR_KIND_FIXED", List.of("kind"), before.kind()));
        }
        if (counted && !measure.equals(before.unitOfMeasure())) {
            problems.add(
                    InputProblem.at(
                            "INDICATOR_MEASURE_FIXED",
                            List.of("unitOfMeasure"),
                            before.unitOfMeasure()));
        }
        if ((kind == IndicatorKind.RATE) != (before.kind() == IndicatorKind.RATE)) {
            problems.add(InputProblem.at("INDICATOR_NOT_A_RATE", List.of("kind")));
        }
        var decimals = input.decimals() == null ? before.decimals() : input.decimals();
        checkDecimals(problems, kind, decimals);
        if (counted && decimals < before.decimals()) {
            problems.add(
                    InputProblem.at(
                            "INDICATOR_DECIMALS_FIXED", List.of("decimals"), before.decimals()));
        }
        if (!measure.equals(before.unitOfMeasure()) || kind != before.kind()) {
            checkMeasure(problems, kind, measure);
        }
        if (input.position() != null && (input.position() < 1 || input.position() > 100_000)) {
            problems.add(InputProblem.at("INDICATOR_POSITION", List.of("position")));
        }
        return problems;
    }

    /// 13 loans (笔) are not 13 patents (件), and a stock is not what was added to it.
    static List<Problem> ofMerging(Merging merging) {
        var problems = new ArrayList<Problem>();
        var merged = merging.merged();
        var survivor = merging.survivor();
        if (merged.id().equals(survivor.id())) {
            problems.add(InputProblem.at("MERGE_ITSELF", List.of("survivor")));
            return problems;
        }
        if (survivor.retiredFrom() != null) {
            problems.add(
                    InputProblem.at("MERGE_INTO_RETIRED", List.of("survivor"), survivor.name()));
        }
        if (merged.kind() != survivor.kind()) {
            problems.add(
                    InputProblem.at(
                            "MERGE_KINDS", List.of("survivor"), merged.kind(), survivor.kind()));
        }
        if (!merged.unit().convertsTo(survivor.unit())
                || merged.unit().powerOfTen() != survivor.unit().powerOfTen()) {
            problems.add(
                    InputProblem.at(
                            "MERGE_MEASURES",
                            List.of("survivor"),
                            merged.unitOfMeasure(),
                            survivor.unitOfMeasure()));
        }
        if (merged.decimals() > survivor.decimals()) {
            problems.add(
                    InputProblem.at(
                            "MERGE_DECIMALS",
                            List.of("survivor"),
                            merged.decimals(),
                            survivor.decimals()));
        }
        if (merged.id().equals(survivor.numeratorId())
                || merged.id().equals(survivor.denominatorId())
                || survivor.id().equals(merged.numeratorId())
                || survivor.id().equals(merged.denominatorId())) {
            problems.add(StateProblem.of("MERGE_PART_AND_RATE"));
        }
        return problems;
    }

    private static void checkDecimals(List<Problem> problems, IndicatorKind kind, int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            problems.add(InputProblem.at("INDICATOR_DECIMALS", List.of("decimals"), MOST_DECIMALS));
        } else if (kind == IndicatorKind.AMOUNT && decimals == 0) {
            problems.add(InputProblem.at("INDICATOR_MONEY_DECIMALS", List.of("decimals")));
        }
    }

    private static void checkMeasure(List<Problem> problems, IndicatorKind kind, String measure) {
        if (measure.isBlank() || measure.codePointCount(0, measure.length()) > 12) {
            problems.add(InputProblem.at("INDICATOR_MEASURE", List.of("unitOfMeasure"), 12));
        } else if (kind == IndicatorKind.AMOUNT
                && UnitOfMeasure.of(measure).dimension() != UnitDimension.MONEY) {
            problems.add(InputProblem.at("INDICATOR_NOT_MONEY", List.of("unitOfMeasure"), measure));
        }
    }

    private static void checkPart(
            List<Problem> problems,
            String field,
            @Nullable String typed,
            @Nullable Indicator part) {
        if (typed == null || typed.isBlank()) {
            problems.add(InputProblem.at("INDICATOR_PART_MISSING", List.of(field)));
        } else if (part == null || part.mergedIntoId() != null) {
            problems.add(InputProblem.at("INDICATOR_UNKNOWN", List.of(field), typed));
        } else if (part.kind() == IndicatorKind.RATE || part.kind() == IndicatorKind.FACT) {
            problems.add(InputProblem.at("INDICATOR_PART_KIND", List.of(field), part.name()));
        }
    }
}

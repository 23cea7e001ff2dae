package org.tongbao.indicator;

import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What must hold of two indicators before their figures are held against each other.
final class RelationRules {

    private RelationRules() {}

    /// @param known the relations there are
    static List<Problem> of(
            IndicatorRelationKind kind,
            Indicator indicator,
            Indicator other,
            List<IndicatorRelation> known) {
        if (indicator.id().equals(other.id())) {
            return List.of(InputProblem.at("RELATION_ITSELF", List.of("other")));
        }
        var problems = new ArrayList<Problem>();
        switch (kind) {
            case PART_OF -> {
                if (indicator.kind() != other.kind() || !adds(indicator.kind())) {
                    problems.add(
                            InputProblem.at(
                                    "RELATION_PART_KIND",
                                    List.of("other"),
                                    indicator.name(),
                                    other.name()));
                } else if (circle(indicator, other, known)) {
                    problems.add(
                            InputProblem.at(
                                    "RELATION_CIRCLE",
                                    List.of("other"),
                                    other.name(),
                                    indicator.name()));
                }
            }
            case FED_BY -> {
                if (indicator.kind() != IndicatorKind.STOCK) {
                    problems.add(
                            InputProblem.at(
                                    "RELATION_NO_STOCK", List.of("indicator"), indicator.name()));
                }
                if (other.kind() != IndicatorKind.FLOW) {
                    problems.add(
                            InputProblem.at("RELATION_NO_FLOW", List.of("other"), other.name()));
                }
            }
        }
        if (!countedAlike(indicator, other)) {
            problems.add(
                    InputProblem.at(
                            "RELATION_MEASURE",
                            List.of("other"),
                            indicator.unitOfMeasure(),
                            other.unitOfMeasure()));
        }
        return problems;
    }

    private static boolean adds(IndicatorKind kind) {
        return kind != IndicatorKind.RATE && kind != IndicatorKind.FACT;
    }

    /// 件 and 个 are; 件 and 万元 are not, nor are 万元 and 亿元.
    private static boolean countedAlike(Indicator one, Indicator other) {
        return one.unitOfMeasure().equals(other.unitOfMeasure())
                || one.unit().convertsTo(other.unit())
                        && one.unit().powerOfTen() == other.unit().powerOfTen();
    }

    /// Whether the whole is itself a part of the part, through whatever lies between.
    private static boolean circle(Indicator part, Indicator whole, List<IndicatorRelation> known) {
        Map<UUID, UUID> wholes = new HashMap<>();
        known.stream()
                .filter(one -> one.kind() == IndicatorRelationKind.PART_OF)
                .forEach(one -> wholes.put(one.indicator().id(), one.other().id()));
        wholes.put(part.id(), whole.id());
        var above = wholes.get(whole.id());
        for (int steps = 0; above != null && steps <= wholes.size(); steps++) {
            if (above.equals(part.id())) {
                return true;
            }
            above = wholes.get(above);
        }
        return false;
    }
}

package org.tongbao.score;

import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Item;
import org.tongbao.score.Scheme.Step;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A scheme in short lines for the trail: one for each item, deduction and grade.
final class SchemeWords {

    private SchemeWords() {}

    static List<String> of(Scheme scheme) {
        return Stream.of(
                        scheme.items().stream().map(SchemeWords::item),
                        scheme.deductions().stream().map(SchemeWords::deduction),
                        scheme.grades().stream().map(SchemeWords::grade))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String item(Item item) {
        var bounds =
                switch (item.kind()) {
                    case PROPORTIONAL -> " %s–%s%%".formatted(item.floor(), item.cap());
                    case STEPS ->
                            item.steps().stream()
                                    .map(SchemeWords::step)
                                    .collect(Collectors.joining(" ", " ", ""));
                    case ALL_OR_NOTHING -> "";
                };
        return "%s %s %s %s%s"
                .formatted(
                        item.indicator().code(),
                        Said.plain(item.weight()),
                        item.basis(),
                        item.kind(),
                        bounds);
    }

    private static String step(Step step) {
        return "≥%s%%:%s%%".formatted(step.from(), step.share());
    }

    private static String deduction(Deduction deduction) {
        return "%s −%s max %s".formatted(deduction.kind(), deduction.each(), deduction.most());
    }

    private static String grade(Grade grade) {
        return "%s ≥%s".formatted(grade.name(), grade.atLeast());
    }
}

package org.tongbao.score;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// What points are given for. Shares, floors, caps and thresholds are in percent.
public record Scheme(List<Item> items, List<Deduction> deductions, List<Grade> grades) {

    public Scheme {
        items = List.copyOf(items);
        deductions = List.copyOf(deductions);
        grades = List.copyOf(grades);
    }

    /// Against which target an indicator is held.
    public enum Basis {
        /// 本年.
        YEAR,
        /// 计划累计.
        PLAN
    }

    /// @param weight 分值
    public record Item(ScoredIndicator indicator, BigDecimal weight, Basis basis, Rule rule) {

        public RuleKind kind() {
            return rule.kind();
        }

        /// Only of PROPORTIONAL.
        public @Nullable BigDecimal floor() {
            return rule instanceof Rule.Proportional(BigDecimal floor, _) ? floor : null;
        }

        /// Only of PROPORTIONAL.
        public @Nullable BigDecimal cap() {
            return rule instanceof Rule.Proportional(_, BigDecimal cap) ? cap : null;
        }

        /// Only of STEPS.
        public List<Step> steps() {
            return rule instanceof Rule.Steps(List<Step> steps) ? steps : List.of();
        }
    }

    /// How completion becomes points.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Rule.Proportional.class, name = "PROPORTIONAL"),
        @JsonSubTypes.Type(value = Rule.Steps.class, name = "STEPS"),
        @JsonSubTypes.Type(value = Rule.AllOrNothing.class, name = "ALL_OR_NOTHING")
    })
    public sealed interface Rule {

        /// Completion × weight, within bounds.
        ///
        /// @param floor what whoever reported gets at least
        /// @param cap above 100 where overshoot is rewarded
        record Proportional(BigDecimal floor, BigDecimal cap) implements Rule {}

        /// The highest threshold reached decides; below the lowest there is nothing.
        record Steps(List<Step> steps) implements Rule {
            public Steps {
                steps = List.copyOf(steps);
            }
        }

        record AllOrNothing() implements Rule {}

        default RuleKind kind() {
            return switch (this) {
                case Proportional _ -> RuleKind.PROPORTIONAL;
                case Steps _ -> RuleKind.STEPS;
                case AllOrNothing _ -> RuleKind.ALL_OR_NOTHING;
            };
        }
    }

    public enum RuleKind {
        PROPORTIONAL,
        STEPS,
        ALL_OR_NOTHING
    }

    /// @param from completion from which on it holds
    /// @param share part of the weight
    public record Step(BigDecimal from, BigDecimal share) {}

    public enum DeductionKind {
        /// 迟报.
        LATE,
        /// 未报.
        MISSING,
        /// 虚报: a figure the reviewer found to be false.
        FALSE_FIGURE,
        /// 整改逾期: a rectification whose day passed without a reply.
        RECTIFICATION
    }

    /// @param each points each one costs
    /// @param most points all of them cost at most; null without end
    public record Deduction(DeductionKind kind, BigDecimal each, @Nullable BigDecimal most) {}

    /// @param atLeast points from which on it is given
    public record Grade(String name, BigDecimal atLeast) {}

    /// What full marks in everything add up to.
    BigDecimal weights() {
        return items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

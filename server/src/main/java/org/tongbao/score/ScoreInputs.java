package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.score.Scheme.Basis;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.DeductionKind;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Rule;
import org.tongbao.score.Scheme.RuleKind;
import org.tongbao.score.Scheme.Step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The inputs of the contract, as the door binds them.
final class ScoreInputs {

    private static final BigDecimal NOTHING = BigDecimal.ZERO;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private ScoreInputs() {}

    record ScoreItemInput(
            String indicator,
            BigDecimal weight,
            Basis basis,
            RuleKind kind,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            @Nullable List<Step> steps) {

        RulesDraft.Item item() {
            return new RulesDraft.Item(indicator, weight, basis, rule());
        }

        private Rule rule() {
            return switch (kind) {
                case PROPORTIONAL ->
                        new Rule.Proportional(
                                Objects.requireNonNullElse(floor, NOTHING),
                                Objects.requireNonNullElse(cap, ALL));
                case STEPS -> new Rule.Steps(steps == null ? List.of() : steps);
                case ALL_OR_NOTHING -> new Rule.AllOrNothing();
            };
        }
    }

    record ScoreDeductionInput(DeductionKind kind, BigDecimal each, @Nullable BigDecimal most) {}

    record ScoreGradeInput(String name, BigDecimal atLeast) {}

    record SaveScoreRulesInput(
            String plan,
            int baseVersion,
            int baseRevision,
            List<ScoreItemInput> items,
            List<ScoreDeductionInput> deductions,
            List<ScoreGradeInput> grades) {

        RulesDraft draft() {
            return new RulesDraft(
                    plan,
                    baseVersion,
                    baseRevision,
                    items.stream().map(ScoreItemInput::item).toList(),
                    deductions.stream()
                            .map(one -> new Deduction(one.kind(), one.each(), one.most()))
                            .toList(),
                    grades.stream()
                            .map(one -> new Grade(one.name().strip(), one.atLeast()))
                            .toList());
        }
    }

    record WithdrawInput(UUID adjustment) {}

    record AnnounceInput(
            String plan, YearMonth from, YearMonth to, int version, LocalDate objectionsUntil) {}

    record AnswerInput(
            UUID objection, boolean accepted, @Nullable BigDecimal points, String answer) {}

    record FixInput(String plan, YearMonth from, YearMonth to, int version) {}
}

package org.tongbao.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/// The inputs of the contract, as the door binds them.
final class PlanInputs {

    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.8");

    private PlanInputs() {}

    record PlanPhaseInput(String name, YearMonth fromMonth, YearMonth toMonth) {}

    record PlanDetailsInput(
            String name,
            @Nullable String englishName,
            YearMonth fromMonth,
            YearMonth toMonth,
            String documentTitle,
            @Nullable LocalDate issuedOn,
            @Nullable BigDecimal severeBelow,
            @Nullable List<PlanPhaseInput> phases) {

        PlanDetails details() {
            return new PlanDetails(
                    name.strip(),
                    blankToNull(englishName),
                    fromMonth,
                    toMonth,
                    documentTitle.strip(),
                    issuedOn,
                    Objects.requireNonNullElse(severeBelow, USUAL_SHARE),
                    orNone(phases).stream()
                            .map(phase ->
                                    new PlanPhase(
                                            phase.name().strip(),
                                            phase.fromMonth(),
                                            phase.toMonth()))
                            .toList());
        }
    }

    record CreatePlanInput(String unit, @Nullable String code, PlanDetailsInput details) {}

    record UpdatePlanInput(
            String plan,
            int baseRevision,
            PlanDetailsInput details,
            @Nullable YearMonth fromMonth) {}

    record TargetInput(
            String unit,
            String indicator,
            @Nullable Boolean forEachChild,
            TargetMeaning meaning,
            @Nullable TargetOperator operator,
            YearMonth fromMonth,
            YearMonth toMonth,
            @Nullable BigDecimal value,
            String quote,
            @Nullable String reading,
            @Nullable String source,
            @Nullable List<String> departments) {

        TargetDraft draft() {
            return new TargetDraft(
                    unit,
                    indicator,
                    Boolean.TRUE.equals(forEachChild),
                    meaning,
                    operator,
                    fromMonth,
                    toMonth,
                    value,
                    quote.strip(),
                    blankToNull(reading),
                    blankToNull(source),
                    orNone(departments).stream().map(String::strip).toList());
        }
    }

    record SaveTargetsInput(String plan, int baseRevision, List<TargetInput> targets) {}

    /// `IssuePlanInput` and `DiscardDraftInput`.
    record DraftInput(String plan, int baseRevision) {}

    record RevisePlanInput(String plan, YearMonth fromMonth, String reason) {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

package org.tongbao.plan;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/// A target as somebody typed it: names of things that may not exist.
///
/// @param unit code
/// @param indicator code
/// @param departments names or aliases
record TargetDraft(
        String unit,
        String indicator,
        boolean forEachChild,
        TargetMeaning meaning,
        @Nullable TargetOperator operator,
        YearMonth fromMonth,
        YearMonth toMonth,
        @Nullable BigDecimal value,
        String quote,
        @Nullable String reading,
        @Nullable String source,
        List<String> departments) {

    TargetDraft {
        departments = List.copyOf(departments);
    }

    /// What makes a target one and the same within a version.
    List<Object> key() {
        return List.of(unit, indicator, forEachChild, fromMonth, toMonth);
    }

    /// The same on other words.
    TargetDraft resting(
            String otherQuote,
            @Nullable String otherReading,
            @Nullable String otherSource,
            List<String> otherDepartments) {
        return new TargetDraft(
                unit,
                indicator,
                forEachChild,
                meaning,
                operator,
                fromMonth,
                toMonth,
                value,
                otherQuote,
                otherReading,
                otherSource,
                otherDepartments);
    }

    static TargetDraft of(Target target) {
        return new TargetDraft(
                target.unit().code(),
                target.indicator().code(),
                target.forEachChild(),
                target.meaning(),
                target.operator(),
                target.fromMonth(),
                target.toMonth(),
                target.value(),
                target.quote(),
                target.reading(),
                target.source(),
                target.departments().stream().map(Department::name).toList());
    }
}

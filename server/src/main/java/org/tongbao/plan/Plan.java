package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A set of targets with a span, from one document.
///
/// @param version the one in force in the month the plan was asked for; 0 while none was issued
/// @param severeBelow share of 应完成数 below which a unit is 严重落后
public record Plan(
        UUID id,
        String code,
        String name,
        @Nullable String englishName,
        OrgUnit unit,
        YearMonth fromMonth,
        YearMonth toMonth,
        String documentTitle,
        @Nullable LocalDate issuedOn,
        int version,
        BigDecimal severeBelow,
        List<PlanPhase> phases) {

    public Plan {
        phases = List.copyOf(phases);
    }

    /// The name in a language; the Chinese one where there is no other.
    public String nameIn(Locale language) {
        return englishName != null && language.getLanguage().equals("en") ? englishName : name;
    }

    /// Whether the plan is over before this month begins.
    public boolean hasEnded(YearMonth month) {
        return toMonth.isBefore(month);
    }
}

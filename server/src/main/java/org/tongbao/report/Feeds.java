package org.tongbao.report;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.indicator.IndicatorRelation;
import org.tongbao.report.Values.Past;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What came into the stocks of a report since the month before: by the report itself, or where it
/// does not ask for the flow, by those of the units directly below. A district holds the patents
/// that its towns count as they are granted.
@Repository
class Feeds {

    private final DSLContext dsl;

    Feeds(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What a report says, beside what was said before it.
    ///
    /// @param before values of the months before by indicator, oldest first
    record Said(Content content, Map<UUID, List<Past>> before) {}

    /// By code of the stock. At most one statement, and none where the report says all.
    Map<String, Fed> of(UUID unit, YearMonth month, Checks checks, Said said) {
        return of(Map.of(unit, said), month, checks).getOrDefault(unit, Map.of());
    }

    /// By unit and code of the stock. At most one statement, whatever the number of units.
    Map<UUID, Map<String, Fed>> of(Map<UUID, Said> reports, YearMonth month, Checks checks) {
        var relations =
                checks.rule(WarningRuleCode.STOCK_AGAINST_FLOW).active()
                        ? checks.fed()
                        : List.<IndicatorRelation>of();
        var sought = new HashMap<UUID, List<IndicatorRelation>>();
        var elsewhere = new HashSet<UUID>();
        reports.forEach((unit, said) -> {
            var moved = relations.stream().filter(one -> moved(one, month, said)).toList();
            sought.put(unit, moved);
            moved.stream()
                    .map(IndicatorRelation::other)
                    .filter(flow -> !said.content().lines().containsKey(flow.code()))
                    .forEach(flow -> elsewhere.add(flow.id()));
        });
        var below =
                elsewhere.isEmpty()
                        ? Map.<UUID, Map<UUID, BigDecimal>>of()
                        : below(reports.keySet(), month, elsewhere);
        var fed = new HashMap<UUID, Map<String, Fed>>();
        sought.forEach((unit, moved) ->
                fed.put(
                        unit,
                        fed(
                                moved,
                                Objects.requireNonNull(reports.get(unit)).content(),
                                below.getOrDefault(unit, Map.of()))));
        return fed;
    }

    private static Map<String, Fed> fed(
            List<IndicatorRelation> moved, Content content, Map<UUID, BigDecimal> below) {
        var fed = new HashMap<String, Fed>();
        for (var one : moved) {
            var flow = one.other();
            var said = content.lines().get(flow.code());
            var amount = said == null ? below.get(flow.id()) : broughtIn(said);
            if (amount != null) {
                fed.put(one.indicator().code(), new Fed(flow.code(), amount));
            }
        }
        return fed;
    }

    /// Whether the report says the level and that of the month before is known.
    private static boolean moved(IndicatorRelation one, YearMonth month, Said said) {
        var past = said.before().getOrDefault(one.indicator().id(), List.of());
        return LineValue.amountOf(said.content().lines().get(one.indicator().code())) != null
                && !past.isEmpty()
                && past.getLast().month().equals(month.minusMonths(1))
                && LineValue.amountOf(past.getLast().value()) != null;
    }

    /// 不涉及 brings in nothing.
    private static @Nullable BigDecimal broughtIn(LineValue said) {
        return switch (said) {
            case LineValue.Reported(var amount, _) -> amount;
            case LineValue.NotApplicable _ -> BigDecimal.ZERO;
            case LineValue.Withheld _ -> null;
        };
    }

    /// Sums of the units directly below each, by indicator: only of what every one of them has
    /// said.
    private Map<UUID, Map<UUID, BigDecimal>> below(
            Collection<UUID> units, YearMonth month, Collection<UUID> flows) {
        var sibling = ORG_UNIT_PLACEMENT.as("sibling");
        var sums = new HashMap<UUID, Map<UUID, BigDecimal>>();
        dsl.select(
                        ORG_UNIT_PLACEMENT.PARENT_ID,
                        REPORT_VALUE.INDICATOR_ID,
                        sum(REPORT_VALUE.AMOUNT))
                .from(ORG_UNIT_PLACEMENT)
                .join(REPORT)
                .on(REPORT.ORG_UNIT_ID.eq(ORG_UNIT_PLACEMENT.ORG_UNIT_ID))
                .and(REPORT.MONTH.eq(month))
                .join(REPORT_VALUE)
                .on(REPORT_VALUE.ORG_UNIT_ID.eq(REPORT.ORG_UNIT_ID))
                .and(REPORT_VALUE.MONTH.eq(REPORT.MONTH))
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.in(units))
                .and(inForce(ORG_UNIT_PLACEMENT, month))
                .and(REPORT.STATE.in("SUBMITTED", "APPROVED"))
                .and(REPORT_VALUE.INDICATOR_ID.in(flows))
                .and(REPORT_VALUE.STATUS.in("REPORTED", "NOT_APPLICABLE"))
                .groupBy(ORG_UNIT_PLACEMENT.PARENT_ID, REPORT_VALUE.INDICATOR_ID)
                .having(
                        count().eq(
                                        select(count())
                                                .from(sibling)
                                                .where(
                                                        sibling.PARENT_ID.eq(
                                                                ORG_UNIT_PLACEMENT.PARENT_ID))
                                                .and(inForce(sibling, month))))
                .forEach(row ->
                        sums.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                .put(
                                        row.value2(),
                                        row.value3() == null ? BigDecimal.ZERO : row.value3()));
        return sums;
    }
}

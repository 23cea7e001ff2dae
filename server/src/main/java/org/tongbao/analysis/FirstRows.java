package org.tongbao.analysis;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.tongbao.analysis.AnalysisInput.Values;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.standing.Depth;
import org.tongbao.standing.FirstUnits;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A question of which only the first rows are wanted, towns in the order of what they reported:
/// who may be among them is found by adding up facts, and only of these figures are read. All that
/// belongs to the answer is in their rows: no sums, no conditions, no groups.
///
/// @param indicator that they are sorted by; its months add up
record FirstRows(Analysis analysis, Indicator indicator) {

    /// Nearly always the first ones are found at once; then so many in vain.
    private static final int IN_VAIN = 4;

    private static final int TIMES_MORE = 4;
    private static final int MOST = 4_000;

    /// @param named the indicators the question names
    static Optional<FirstRows> of(Analysis analysis, List<Indicator> named) {
        return isOfTowns(analysis.asked()) && hasOnlyRows(analysis.asked()) && hasNoRates(named)
                ? sorting(analysis.asked(), named)
                        .filter(one -> one.kind().addsUpOverMonths())
                        .map(one -> new FirstRows(analysis, one))
                : Optional.empty();
    }

    /// What counts is what is approved, as it is known now: of the rest no facts are kept.
    private static boolean isOfTowns(AnalysisInput asked) {
        return asked.by().equals(List.of(Dimension.UNIT))
                && asked.level() == OrgUnitLevel.TOWNSHIP
                && asked.values() == Values.APPROVED
                && asked.knownAt() == null;
    }

    private static boolean hasOnlyRows(AnalysisInput asked) {
        return asked.top() != null
                && asked.top().per().isEmpty()
                && asked.where().isEmpty()
                && !asked.totals()
                && !asked.together()
                && asked.categories().isEmpty()
                && asked.department() == null
                && asked.everyMeasure().noneMatch(Measure::looksBelow);
    }

    /// In what a rate is said follows from what any form under the unit asks.
    private static boolean hasNoRates(List<Indicator> named) {
        return named.stream().noneMatch(one -> one.kind() == IndicatorKind.RATE);
    }

    private static Optional<Indicator> sorting(AnalysisInput asked, List<Indicator> named) {
        if (asked.order().size() != 1) {
            return Optional.empty();
        }
        var order = asked.order().getFirst();
        if (order.measure() != Measure.ACTUAL || order.part() != Part.VALUE) {
            return Optional.empty();
        }
        return order.indicator() == null
                ? named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty()
                : named.stream().filter(one -> one.code().equals(order.indicator())).findFirst();
    }

    /// How many may have to be read until all of the first ones are among them.
    Stream<Depth> depths() {
        return Stream.iterate(count() + IN_VAIN, most -> most <= MOST, most -> most * TIMES_MORE)
                .map(this::depth);
    }

    private Depth depth(int most) {
        var asked = analysis.asked();
        return new Depth.First(
                OrgUnitLevel.TOWNSHIP,
                new HashSet<>(asked.peerGroups()),
                indicator.id(),
                analysis.times().months(),
                asked.order().getFirst().ascending(),
                most,
                asked.everyMeasure().anyMatch(Measure::looksBeside));
    }

    private int count() {
        return requireNonNull(analysis.most());
    }

    /// Whether the first ones are among these.
    ///
    /// @param rows of all of these that may be read
    boolean areAmong(FirstUnits found, Layout layout, List<Row> rows) {
        var sorting = layout.sorting().getFirst();
        var figures = new HashMap<UUID, @Nullable BigDecimal>();
        rows.forEach(row ->
                figures.put(row.key().units().stand().unit().id(), row.cell(sorting).number()));
        return found.suffice(count(), figures);
    }
}

package org.tongbao.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The score of one unit and what it is made of, each added up exactly and rounded as it is shown.
/// So, but for rounding, the total is what all items brought + [#rescaled] + [#deducted] +
/// [#given], unless it is [#heldAtZero].
public final class UnitScore {

    private final ScoreRow row;
    private final Exact weights;

    /// @param weights of all items, also of those that do not count
    UnitScore(ScoreRow row, BigDecimal weights) {
        this.row = row;
        this.weights = Exact.of(weights);
    }

    /// Empty when no item counts.
    public Optional<BigDecimal> total() {
        return Optional.ofNullable(row.total()).map(UnitScore::shown);
    }

    /// What the items of these indicators brought together; empty where none of them counts.
    public Optional<BigDecimal> points(Collection<UUID> indicators) {
        return items(indicators).stream()
                .map(ItemScore::points)
                .filter(Objects::nonNull)
                .reduce(Exact::plus)
                .map(UnitScore::shown);
    }

    /// 折算: what is added because items that do not count left the sum; empty when none counts.
    public Optional<BigDecimal> rescaled() {
        return counts() ? Optional.of(shown(scaled().minus(row.earned()))) : Optional.empty();
    }

    /// What 迟报, 未报, false figures and 整改逾期 took; never above 0.
    public BigDecimal deducted() {
        return shown(taken());
    }

    /// What was given by hand, less what was taken.
    public BigDecimal given() {
        return shown(sum(row.adjustments()));
    }

    /// The same for the items of these indicators; empty where none of them is one.
    public Optional<BigDecimal> given(Collection<UUID> indicators) {
        return items(indicators).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        shown(
                                sum(
                                        row.adjustments().stream()
                                                .filter(one -> one.indicator() != null)
                                                .filter(one -> indicators.contains(one.indicator()))
                                                .toList())));
    }

    /// Whether the total is 0 whatever its parts add up to: 一票否决, or more was taken off than was
    /// earned.
    public boolean heldAtZero() {
        return counts()
                && (row.vetoed()
                        || scaled().plus(taken()).plus(sum(row.adjustments())).signum() < 0);
    }

    /// Whether it rests on generated figures.
    public boolean demonstration() {
        return row.demonstration();
    }

    private boolean counts() {
        return row.total() != null;
    }

    private List<ItemScore> items(Collection<UUID> indicators) {
        return row.items().stream()
                .filter(item -> indicators.contains(item.indicator().id()))
                .toList();
    }

    private Exact scaled() {
        return row.earned().times(weights).dividedBy(row.outOf());
    }

    private Exact taken() {
        return row.deductions().stream()
                .map(DeductionScore::points)
                .reduce(Exact.ZERO, Exact::minus);
    }

    private static Exact sum(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(Adjustment::points)
                .filter(Objects::nonNull)
                .map(Exact::of)
                .reduce(Exact.ZERO, Exact::plus);
    }

    private static BigDecimal shown(Exact points) {
        return points.rounded(Exact.SHOWN_DIGITS);
    }
}

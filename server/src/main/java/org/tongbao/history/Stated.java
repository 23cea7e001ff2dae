package org.tongbao.history;

import static java.math.RoundingMode.HALF_UP;

import org.jspecify.annotations.Nullable;
import org.tongbao.db.tables.records.HistoricalFigureRecord;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.IndicatorKind;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/// A figure as a document states it, for one unit, one indicator and one period.
///
/// @param value in the indicator's unit of measure
/// @param margin by how much the true one may differ, half of the last printed digit; 0 for what is
///   counted one by one
/// @param growth printed growth on the year before, in percent with the digits printed
/// @param increase printed increase on the year before, in the indicator's unit of measure
public record Stated(
        UUID id,
        Unit unit,
        Counted indicator,
        Period period,
        BigDecimal value,
        BigDecimal margin,
        Qualifier qualifier,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal increase,
        String document) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// @param parent the unit above; null at the top
    public record Unit(UUID id, String name, @Nullable UUID parent) {}

    /// @param decimals 0 for what is counted one by one
    /// @param adds whether figures of units can be added up: not those of a rate or a rank
    /// @param numerator of a rate
    /// @param denominator of a rate
    /// @param shift of a rate: by how many places numerator ÷ denominator is moved
    public record Counted(
            UUID id,
            String name,
            String unitOfMeasure,
            int decimals,
            boolean adds,
            @Nullable UUID numerator,
            @Nullable UUID denominator,
            int shift) {

        public static Counted of(Indicator indicator, int shift) {
            return new Counted(
                    indicator.id(),
                    indicator.name(),
                    indicator.unitOfMeasure(),
                    indicator.decimals(),
                    adds(indicator.kind()),
                    indicator.numeratorId(),
                    indicator.denominatorId(),
                    shift);
        }

        public static boolean adds(IndicatorKind kind) {
            return switch (kind) {
                case FLOW, AMOUNT, STOCK -> true;
                case RATE, FACT -> false;
            };
        }
    }

    /// What a stored row says.
    public static Stated of(HistoricalFigureRecord row, Unit unit, Counted indicator) {
        var growth = row.getGrowth();
        return new Stated(
                row.getId(),
                unit,
                indicator,
                new Period(row.getFromMonth(), row.getToMonth()),
                row.getAmount(),
                row.getMargin(),
                Qualifier.valueOf(row.getValueQualifier()),
                growth == null ? null : growth.setScale(row.getGrowthDecimals(), HALF_UP),
                row.getIncrease(),
                row.getDocument());
    }

    /// Where figures that speak of the same meet.
    record Place(UUID unit, UUID indicator, Period period) {}

    Place place() {
        return place(unit.id());
    }

    Place place(UUID other) {
        return new Place(other, indicator.id(), period);
    }

    Place yearBefore() {
        return new Place(unit.id(), indicator.id(), period.yearBefore());
    }

    /// Empty for what is only about or at least so much: it contradicts nothing.
    Optional<Range> range() {
        return qualifier == Qualifier.EXACT
                ? Optional.of(Range.around(value, margin))
                : Optional.empty();
    }

    boolean wholeNumber() {
        return indicator.decimals() == 0 && qualifier == Qualifier.EXACT;
    }

    /// The printed growth, which stands for all that round to it.
    Optional<Range> growthRange() {
        return growth == null
                ? Optional.empty()
                : Optional.of(Range.around(growth, growth.ulp().multiply(HALF)));
    }
}

package org.tongbao.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Where the year before is not known, a printed growth of counted things can still be tested: some
/// whole number must give it. 313 at +192.5 % came from 107; 228 at +486 % came from none.
final class WholeBase {

    private WholeBase() {}

    static Optional<Doubt> doubt(Stated figure, Range printed) {
        var growth = figure.growth();
        if (growth == null || !figure.wholeNumber() || figure.value().signum() <= 0) {
            return Optional.empty();
        }
        if (!ratios(printed).positive()) {
            return Optional.empty();
        }
        var bases = whole(figure.value()).over(ratios(printed));
        if (bases.low().setScale(0, RoundingMode.CEILING).compareTo(bases.high()) <= 0) {
            return Optional.empty();
        }
        var nearest =
                figure.value()
                        .divide(ratio(growth), Range.EXACT_ENOUGH)
                        .setScale(0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE);
        var gives = whole(figure.value()).growthFrom(whole(nearest)).low();
        return Optional.of(
                Doubt.of(
                        DoubtKind.NO_WHOLE_BASE,
                        gives,
                        Rounded.plainly(figure.value()).toPlainString(),
                        growth.toPlainString(),
                        nearest.toPlainString(),
                        Rounded.like(gives, growth).toPlainString()));
    }

    private static Range whole(BigDecimal number) {
        return Range.around(number, BigDecimal.ZERO);
    }

    private static Range ratios(Range growth) {
        return new Range(ratio(growth.low()), ratio(growth.high()));
    }

    private static BigDecimal ratio(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.movePointLeft(2));
    }
}

package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.indicator.UnitOfMeasure;

import java.math.BigDecimal;

/// The parts of a rate are written in the measures in which they make it.
class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "件, 2650, 人, 3857000, 件/万人, 2650 件 ÷ 385.7 万人",
        "万元, 114, 户, 955, 元, 1140000 元 ÷ 955 户",
        "万元, 9366, 亿元, 1.18, %, 0.9366 亿元 ÷ 1.18 亿元",
        "件, 7, 件, 8, %, 7 件 ÷ 8 件"
    })
    void eachPartIsSaidSoThatTheirQuotientIsTheRate(
            String above, String part, String below, String whole, String rate, String written) {
        var parts =
                new Fraction(
                                UnitOfMeasure.of(above),
                                UnitOfMeasure.of(below),
                                UnitOfMeasure.of(rate))
                        .parts(new BigDecimal(part), new BigDecimal(whole))
                        .orElseThrow();

        assertThat(said(parts.above()) + " ÷ " + said(parts.below())).isEqualTo(written);
    }

    private static String said(Fraction.Part part) {
        return part.amount().stripTrailingZeros().toPlainString() + " " + part.measure().code();
    }
}

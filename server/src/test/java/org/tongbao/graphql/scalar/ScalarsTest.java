package org.tongbao.graphql.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import graphql.schema.idl.RuntimeWiring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.graphql.TestMessages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;

class ScalarsTest {

    private final RuntimeWiring wiring = wiring();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1200.50, 1200.5",
        "-3, -3",
        "100, 100",
        "9999999999999999.9999, 9999999999999999.9999"
    })
    void aDecimalIsReadExactlyAndWrittenPlainly(String sent, String written) {
        assertThat(write("Decimal", read("Decimal", sent, Locale.CHINESE))).isEqualTo(written);
    }

    @Test
    void aDecimalMayComeAsANumber() {
        assertThat(read("Decimal", 12, Locale.CHINESE)).isEqualTo(new BigDecimal("12"));
        assertThat(read("Decimal", new BigDecimal("1E+2"), Locale.CHINESE))
                .isEqualTo(new BigDecimal("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "abc", "1e3", "1,200", "１２", " 1", "0x1", "--1", "."})
    void whatIsNoNumberIsRefusedWithWhatWouldBeRight(String sent) {
        assertThatThrownBy(() -> read("Decimal", sent, Locale.ENGLISH))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("for example 1200.50");
    }

    @Test
    void aNumberOfThirtyDigitsIsTooLarge() {
        assertThatThrownBy(() -> read("Decimal", new BigInteger("9".repeat(30)), Locale.CHINESE))
                .hasMessageContaining("小数点前最多 16 位");
        assertThatThrownBy(() -> read("Decimal", new BigDecimal("1E+999999999"), Locale.ENGLISH))
                .hasMessageContaining("at most 16 digits before the point");
    }

    @Test
    void fiveDecimalsAreTooFine() {
        assertThatThrownBy(() -> read("Decimal", "0.00001", Locale.ENGLISH))
                .hasMessageContaining("at most 4 digits after the point");
    }

    @Test
    void aMonthIsAYearAndAMonth() {
        assertThat(read("Month", "2026-10", Locale.CHINESE)).isEqualTo(YearMonth.of(2026, 10));
        assertThat(write("Month", YearMonth.of(2026, 1))).isEqualTo("2026-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "202610", "2026-1", "2026-10-01", "昨天"})
    void whatIsNoMonthIsRefused(String sent) {
        assertThatThrownBy(() -> read("Month", sent, Locale.CHINESE))
                .hasMessageContaining("YYYY-MM");
    }

    @Test
    void aNumberWhereAMonthBelongsIsRepeatedAsItWasWritten() {
        assertThatThrownBy(() ->
                        coercing("Month")
                                .parseLiteral(
                                        IntValue.of(7),
                                        CoercedVariables.emptyVariables(),
                                        GraphQLContext.getDefault(),
                                        Locale.CHINESE))
                .hasMessageContaining("“7”");
    }

    @Test
    void anInstantIsReadWithItsOffset() {
        assertThat(read("DateTime", "2026-11-05T14:32:11+08:00", Locale.CHINESE))
                .isEqualTo(Instant.parse("2026-11-05T06:32:11Z"));
        assertThatThrownBy(() -> read("DateTime", "2026-11-05", Locale.ENGLISH))
                .hasMessageContaining("ISO 8601");
    }

    private Object read(String scalar, Object sent, Locale locale) {
        return coercing(scalar).parseValue(sent, GraphQLContext.getDefault(), locale);
    }

    private Object write(String scalar, Object value) {
        return coercing(scalar).serialize(value, GraphQLContext.getDefault(), Locale.CHINESE);
    }

    private static RuntimeWiring wiring() {
        var builder = RuntimeWiring.newRuntimeWiring();
        new Scalars(TestMessages.all()).configure(builder);
        return builder.build();
    }

    private Coercing<?, ?> coercing(String scalar) {
        return wiring.getScalars().get(scalar).getCoercing();
    }
}

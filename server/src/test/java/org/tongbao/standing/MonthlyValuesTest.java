package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/// What approval would make of the values of a unit.
class MonthlyValuesTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final MonthlyValues approved = MonthlyValues.of("202609:5:1:0,202609:-2:0:0");

    @Test
    void whatWaitsTakesThePlaceOfItsMonthsValue() {
        assertThat(approved.approving("202609:8:1:0,202610:0:1:0").amounts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(SEPTEMBER, BigDecimal.valueOf(8), OCTOBER, BigDecimal.ZERO));
        assertThat(approved.amounts()).containsExactly(Map.entry(SEPTEMBER, BigDecimal.valueOf(3)));
    }

    @Test
    void whatDoesNotApplyLeavesNoValue() {
        assertThat(approved.approving("202609:0:0:0").amounts()).isEmpty();
    }

    @Test
    void withoutAnythingThatWaitsNothingChanges() {
        assertThat(approved.approving(null)).isSameAs(approved);
        assertThat(MonthlyValues.of(null).approving("202610:1:1:1").demonstration()).isTrue();
    }
}

package org.tongbao.sums;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.sums.FactSum.Held;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Flows add up month by month; of a level the last one that was stated counts until the next.
class AddedTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    @Test
    void aFlowIsWhatWasReportedInTheMonth() {
        var sums = new Added(List.of(flow(MAY, 3), flow(MAY, 0), flow(JUNE, 4))).sums();

        assertThat(sums)
                .containsOnlyKeys(MAY, JUNE)
                .containsEntry(MAY, new FactSum(BigDecimal.valueOf(3), 2, false, null))
                .containsEntry(JUNE, new FactSum(BigDecimal.valueOf(4), 1, false, null));
    }

    @Test
    void aLevelIsHeldUntilTheNextOneIsStated() {
        var one = stock(MAY, 10);
        one.putAll(stock(JULY, 7));
        var sums = new Added(List.of(one, stock(JUNE, 5))).sums();

        assertThat(held(sums, MAY)).isEqualTo(new Held(BigDecimal.valueOf(10), 1, MAY));
        assertThat(held(sums, JUNE)).isEqualTo(new Held(BigDecimal.valueOf(15), 2, MAY));
        assertThat(held(sums, JULY)).isEqualTo(new Held(BigDecimal.valueOf(12), 2, JUNE));
        assertThat(sums.get(JUNE)).extracting(FactSum::reported).isEqualTo(1);
    }

    @Test
    void whatIsAddedUpBelowCountsAsTheUnitsThereDo() {
        var below = new TreeMap<YearMonth, FactSum>();
        below.put(
                MAY,
                new FactSum(
                        BigDecimal.valueOf(9), 3, true, new Held(BigDecimal.valueOf(20), 4, MAY)));
        var sums = new Added(List.of(below, stock(JUNE, 5))).sums();

        assertThat(sums.get(MAY)).extracting(FactSum::reported).isEqualTo(3);
        assertThat(sums.get(MAY)).extracting(FactSum::demonstration).isEqualTo(true);
        assertThat(held(sums, JUNE)).isEqualTo(new Held(BigDecimal.valueOf(25), 5, MAY));
    }

    private static Held held(NavigableMap<YearMonth, FactSum> sums, YearMonth month) {
        return sums.get(month).held();
    }

    private static NavigableMap<YearMonth, FactSum> flow(YearMonth month, int amount) {
        return said(month, amount, null);
    }

    private static NavigableMap<YearMonth, FactSum> stock(YearMonth month, int amount) {
        return said(month, amount, new Held(BigDecimal.valueOf(amount), 1, month));
    }

    private static NavigableMap<YearMonth, FactSum> said(
            YearMonth month, int amount, @Nullable Held held) {
        var said = new TreeMap<YearMonth, FactSum>();
        said.put(month, new FactSum(BigDecimal.valueOf(amount), 1, false, held));
        return said;
    }
}

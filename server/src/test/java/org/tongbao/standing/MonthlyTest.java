package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.tongbao.indicator.IndicatorKind;
import org.tongbao.standing.Summed.Held;
import org.tongbao.standing.Summed.Sum;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// What is kept of months, as the database says it and as it is found.
class MonthlyTest {

    private static final String SEED = "20240311";
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    @Property(seed = SEED, tries = 300)
    void findsWhatAnOrderedMapFinds(
            @ForAll Set<@IntRange(max = 30) Integer> months,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 12) int more) {
        var all = new TreeMap<YearMonth, Integer>();
        months.forEach(month -> all.put(FIRST.plusMonths(month), month));
        var monthly = Monthly.of(all);
        var span = new Span(FIRST.plusMonths(from), FIRST.plusMonths(from + more));

        assertThat(monthly.of(span.from())).isEqualTo(all.get(span.from()));
        assertThat(monthly.last(span.from())).isEqualTo(all.floorEntry(span.from()));
        assertThat(monthly.in(span).all())
                .containsExactlyElementsOf(
                        all.subMap(span.from(), true, span.to(), true).entrySet());
        assertThat(monthly.until(span.to()).all())
                .containsExactlyElementsOf(all.headMap(span.to(), true).entrySet());
    }

    @Test
    void rowsAreReadInAnyOrderAndFieldsMayBeEmpty() {
        var summed =
                Summed.of(
                        new UUID(0, 1),
                        IndicatorKind.STOCK,
                        "202403:5.50:2:1:1:8.00:3:202402,202402:-1:1::0:::,202404:0:0:0:0:2:1:",
                        "202401:4,202404:0",
                        "202403:");

        assertThat(summed.months().all())
                .containsExactly(
                        Map.entry(
                                YearMonth.of(2024, 2),
                                new Sum(new BigDecimal("-1"), 1, null, false, null)),
                        Map.entry(
                                YearMonth.of(2024, 3),
                                new Sum(
                                        new BigDecimal("5.50"),
                                        2,
                                        1,
                                        true,
                                        new Held(
                                                new BigDecimal("8.00"), 3, YearMonth.of(2024, 2)))),
                        Map.entry(
                                YearMonth.of(2024, 4),
                                new Sum(
                                        BigDecimal.ZERO,
                                        0,
                                        0,
                                        false,
                                        new Held(new BigDecimal("2"), 1, null))));
        assertThat(summed.due(YearMonth.of(2024, 3))).isEqualTo(4);
        assertThat(summed.due(YearMonth.of(2024, 4))).isZero();
        assertThat(summed.carried().of(YearMonth.of(2024, 3))).isEqualTo(Optional.empty());
        assertThat(summed.suffices()).isFalse();
    }
}

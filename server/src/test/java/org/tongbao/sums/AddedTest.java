package org.tongbao.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.standing.Expectation.DUE;
import static org.tongbao.standing.Expectation.EXEMPT;
import static org.tongbao.standing.Expectation.NONE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.standing.Expectation;
import org.tongbao.sums.FactSum.Held;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Flows add up month by month; of a level the last one that was stated counts until the next. What
/// is expected changes from a month on.
class AddedTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth JULY = YearMonth.of(2025, 7);
    private static final YearMonth AUGUST = YearMonth.of(2025, 8);

    @Test
    void aFlowIsWhatWasReportedInTheMonth() {
        var sums = together(unit(flow(MAY, 3)), unit(flow(MAY, 0)), unit(flow(JUNE, 4))).sums();

        assertThat(sums)
                .containsOnlyKeys(MAY, JUNE)
                .containsEntry(MAY, new FactSum(BigDecimal.valueOf(3), 2, 0, false, null))
                .containsEntry(JUNE, new FactSum(BigDecimal.valueOf(4), 1, 0, false, null));
    }

    @Test
    void aLevelIsHeldUntilTheNextOneIsStated() {
        var one = stock(MAY, 10);
        one.putAll(stock(JULY, 7));
        var sums = together(unit(one), unit(stock(JUNE, 5))).sums();

        assertThat(sums.get(MAY).held()).isEqualTo(held(10, 1, MAY, MAY));
        assertThat(sums.get(JUNE).held()).isEqualTo(held(15, 2, MAY, MAY));
        assertThat(sums.get(JULY).held()).isEqualTo(held(12, 2, JUNE, JUNE));
        assertThat(sums.get(JUNE)).extracting(FactSum::reported).isEqualTo(1);
    }

    @Test
    void whatIsAddedUpBelowCountsAsTheUnitsThereDo() {
        var below = AddedIndicator.empty();
        below.sums()
                .put(MAY, new FactSum(BigDecimal.valueOf(9), 3, 2, true, held(20, 4, MAY, MAY)));
        below.due().put(MAY, new Due(5, 1));
        var all = together(below, unit(stock(JUNE, 5), from(MAY, DUE)));

        assertThat(all.sums().get(MAY)).extracting(FactSum::reported).isEqualTo(3);
        assertThat(all.sums().get(MAY)).extracting(FactSum::answered).isEqualTo(2);
        assertThat(all.sums().get(MAY)).extracting(FactSum::demonstration).isEqualTo(true);
        assertThat(all.sums().get(JUNE).held()).isEqualTo(held(25, 5, MAY, MAY));
        assertThat(all.due()).containsOnlyKeys(MAY).containsEntry(MAY, new Due(6, 1));
    }

    @Test
    void onlyWhatWasDueIsAnswered() {
        var asked = from(JUNE, DUE);
        var said = flow(MAY, 3);
        said.putAll(flow(JUNE, 4));

        var all = together(unit(said, asked), unit(flow(JUNE, 5)));

        assertThat(all.sums().get(MAY)).extracting(FactSum::answered).isEqualTo(0);
        assertThat(all.sums().get(JUNE)).extracting(FactSum::reported).isEqualTo(2);
        assertThat(all.sums().get(JUNE)).extracting(FactSum::answered).isEqualTo(1);
    }

    @Test
    void whatIsDueHasARowOnlyWhereItChanges() {
        var one = from(MAY, DUE);
        one.put(JULY, EXEMPT);
        var other = from(JUNE, EXEMPT);
        other.put(JULY, DUE);
        other.put(AUGUST, NONE);

        assertThat(together(unit(flow(), one), unit(flow(), other)).due())
                .containsOnlyKeys(MAY, JUNE, AUGUST)
                .containsEntry(MAY, new Due(1, 0))
                .containsEntry(JUNE, new Due(1, 1))
                .containsEntry(AUGUST, new Due(0, 1));
    }

    @Test
    void theLevelOfAnExemptUnitIsNotTheOldestThatIsCarriedForward() {
        var exempt = from(MAY, DUE);
        exempt.put(JULY, EXEMPT);
        exempt.put(AUGUST, DUE);

        var all = together(unit(stock(MAY, 10), exempt), unit(stock(JUNE, 5), from(MAY, DUE)));

        assertThat(all.sums().get(JUNE).held()).isEqualTo(held(15, 2, MAY, MAY));
        assertThat(all.oldest())
                .containsOnlyKeys(JULY, AUGUST)
                .containsEntry(JULY, new Oldest(JUNE))
                .containsEntry(AUGUST, new Oldest(MAY));
        var above = together(all, unit(stock(JULY, 1), from(MAY, DUE)));
        assertThat(above.sums().get(JULY).held()).isEqualTo(held(16, 3, MAY, JUNE));
        assertThat(above.oldest()).containsOnlyKeys(AUGUST);
    }

    @Test
    void whatIsDueBelowCountsWhileItStandsThere() {
        var below = new TreeMap<YearMonth, Due>();
        below.put(MAY, new Due(2, 0));
        below.put(JULY, new Due(3, 0));

        assertThat(Due.within(below, JUNE, JULY, true))
                .containsOnlyKeys(JUNE, JULY, AUGUST)
                .containsEntry(JUNE, new Due(2, 0))
                .containsEntry(AUGUST, Due.NOTHING);
    }

    private static AddedIndicator together(AddedIndicator... parts) {
        return new Added(List.of(parts)).together();
    }

    private static AddedIndicator unit(NavigableMap<YearMonth, FactSum> said) {
        return unit(said, new TreeMap<>());
    }

    private static AddedIndicator unit(
            NavigableMap<YearMonth, FactSum> said, NavigableMap<YearMonth, Expectation> expected) {
        return AddedIndicator.of(said, expected);
    }

    private static NavigableMap<YearMonth, Expectation> from(YearMonth month, Expectation first) {
        var expected = new TreeMap<YearMonth, Expectation>();
        expected.put(month, first);
        return expected;
    }

    private static Held held(int amount, int holders, YearMonth since, YearMonth carried) {
        return new Held(BigDecimal.valueOf(amount), holders, since, new Oldest(carried));
    }

    private static NavigableMap<YearMonth, FactSum> flow() {
        return new TreeMap<>();
    }

    private static NavigableMap<YearMonth, FactSum> flow(YearMonth month, int amount) {
        return said(month, amount, null);
    }

    private static NavigableMap<YearMonth, FactSum> stock(YearMonth month, int amount) {
        return said(month, amount, held(amount, 1, month, month));
    }

    private static NavigableMap<YearMonth, FactSum> said(
            YearMonth month, int amount, @Nullable Held held) {
        var said = new TreeMap<YearMonth, FactSum>();
        said.put(month, new FactSum(BigDecimal.valueOf(amount), 1, 0, false, held));
        return said;
    }
}

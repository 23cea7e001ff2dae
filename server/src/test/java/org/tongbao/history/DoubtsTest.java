package org.tongbao.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.history.Stated.Counted;
import org.tongbao.history.Stated.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a document contradicts itself in, on the figures that were really published.
class DoubtsTest {

    private static final UUID CITY = UUID.randomUUID();
    private static final UUID POPULATION = UUID.randomUUID();
    private static final UUID PATENTS = UUID.randomUUID();
    private static final UUID VALUABLE = UUID.randomUUID();
    private static final Counted COUNT = counted(UUID.randomUUID(), "授权量", 0, null);
    private static final Counted MONEY = counted(UUID.randomUUID(), "质押金额", 2, null);
    private static final Unit WHOLE = new Unit(CITY, "枣庄市", null);
    private static final Unit ZONE = new Unit(UUID.randomUUID(), "高新区", CITY);
    private static final Unit COUNTY = new Unit(UUID.randomUUID(), "滕州市", CITY);

    private final List<Stated> figures = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"313, 192.5", "2650, 89.8", "45523, 34.98", "6763, 70", "39, -61", "7, 0"})
    void aGrowthSomeWholeNumberGivesIsBelieved(String value, String growth) {
        var figure = put(WHOLE, COUNT, "2021-H1", value, "0", growth, null);
        assertThat(doubts(figure)).isEmpty();
    }

    @Test
    void aGrowthThatFitsNoWholeNumberIsFlagged() {
        var figure = put(WHOLE, COUNT, "2021-H1", "228", "0", "486", null);
        assertThat(doubts(figure))
                .extracting(Doubt::kind, Doubt::arguments)
                .containsExactly(
                        tuple(DoubtKind.NO_WHOLE_BASE, List.of("228", "486", "39", "485")));
    }

    @Test
    void aPartLargerThanTheWholeIsFlaggedAndTheWholeIsNot() {
        var whole = put(WHOLE, MONEY, "2020", "11800", "50", null, null);
        var part = put(ZONE, MONEY, "2020", "11900", "50", null, null);
        assertThat(kinds(part)).containsExactly(DoubtKind.PART_EXCEEDS_WHOLE);
        assertThat(kinds(whole)).isEmpty();
    }

    @Test
    void aPrintedGrowthIsHeldAgainstTheYearBefore() {
        put(WHOLE, COUNT, "2020-H1", "107", "0", null, null);
        var right = put(WHOLE, COUNT, "2021-H1", "313", "0", "192.5", "206");
        assertThat(doubts(right)).isEmpty();
        figures.remove(right);
        var wrong = put(WHOLE, COUNT, "2021-H1", "313", "0", "193.5", "207");
        assertThat(kinds(wrong))
                .containsExactly(DoubtKind.GROWTH_DIFFERS, DoubtKind.INCREASE_DIFFERS);
        assertThat(doubts(wrong).getFirst().arguments()).containsExactly("193.5", "192.5", "107");
    }

    @Test
    void withoutTheYearBeforeThePrintedIncreaseGivesIt() {
        var trademarks = put(WHOLE, COUNT, "2021-H1", "6763", "0", "70", "2785");
        assertThat(doubts(trademarks)).isEmpty();
        figures.clear();
        var wrong = put(WHOLE, COUNT, "2021-H1", "6763", "0", "71", "2785");
        assertThat(kinds(wrong)).containsExactly(DoubtKind.GROWTH_DIFFERS);
    }

    @Test
    void aRoundedFigureStandsForAllThatRoundToIt() {
        put(WHOLE, MONEY, "2020", "11800", "50", null, null);
        var grown = put(WHOLE, MONEY, "2021", "15930", "0.5", "35.4", null);
        assertThat(doubts(grown)).isEmpty();
        figures.remove(grown);
        var wrong = put(WHOLE, MONEY, "2021", "15930", "0.5", "37", null);
        assertThat(kinds(wrong)).containsExactly(DoubtKind.GROWTH_DIFFERS);
    }

    @Test
    void partsThatDoNotAddUpAreFlaggedOnceAllAreKnown() {
        var whole = put(WHOLE, COUNT, "2021-H1", "8", "0", null, null);
        put(ZONE, COUNT, "2021-H1", "6", "0", null, null);
        assertThat(doubts(whole)).as("one of two is no sum").isEmpty();
        var last = put(COUNTY, COUNT, "2021-H1", "2", "0", null, null);
        assertThat(doubts(whole)).isEmpty();
        figures.remove(last);
        put(COUNTY, COUNT, "2021-H1", "1", "0", null, null);
        assertThat(kinds(whole)).containsExactly(DoubtKind.PARTS_DIFFER);
    }

    @Test
    void knownPartsThatExceedTheWholeAreFlaggedWhateverTheOthersAre() {
        var whole = put(WHOLE, COUNT, "2021-H1", "100", "0", null, null);
        put(ZONE, COUNT, "2021-H1", "90", "0", null, null);
        var second = put(COUNTY, COUNT, "2021-H1", "20", "0", null, null);
        var third = UUID.randomUUID();
        var doubts = new Doubts(figures, Map.of(CITY, Set.of(ZONE.id(), COUNTY.id(), third)));
        assertThat(doubts.of(whole))
                .extracting(Doubt::kind, Doubt::arguments)
                .containsExactly(tuple(DoubtKind.PARTS_EXCEED_WHOLE, List.of("100", "110", 2)));
        figures.remove(second);
        put(COUNTY, COUNT, "2021-H1", "20", "10", null, null);
        doubts = new Doubts(figures, Map.of(CITY, Set.of(ZONE.id(), COUNTY.id(), third)));
        assertThat(doubts.of(whole)).as("20 may have been 10").isEmpty();
    }

    @Test
    void ofTwoDocumentsThatAreAsPreciseTheSameIsTakenWhateverTheirOrder() {
        var now = put(WHOLE, COUNT, "2021-H1", "300", "0", null, null);
        figures.add(before("年报", "200"));
        figures.add(before("统计公报", "100"));
        for (var order : List.of(figures, figures.reversed())) {
            var computed = new Doubts(order, Map.of()).computed(now);
            assertThat(computed.growth()).isEqualByComparingTo("50");
            assertThat(computed.growthFrom()).isEqualTo("年报");
        }
    }

    private static Stated before(String document, String value) {
        return new Stated(
                UUID.randomUUID(),
                WHOLE,
                COUNT,
                period("2020-H1"),
                new BigDecimal(value),
                BigDecimal.ZERO,
                Qualifier.EXACT,
                null,
                null,
                document);
    }

    @Test
    void twoRatesOfOneDateThatImplyDifferentPopulationsAreFlagged() {
        put(WHOLE, counted(PATENTS, "有效发明专利", 0, null), "2020-12", "2472", "0", null, null);
        put(WHOLE, counted(VALUABLE, "高价值发明专利", 0, null), "2020-12", "582", "0", null, null);
        var one = put(WHOLE, rate(PATENTS, "每万人"), "2020-12", "6.29", "0.005", null, null);
        var other = put(WHOLE, rate(VALUABLE, "高价值"), "2020-12", "1.51", "0.005", null, null);
        assertThat(kinds(one)).containsExactly(DoubtKind.DENOMINATORS_DIFFER);
        assertThat(doubts(one).getFirst().arguments().stream().map(Object::toString))
                .containsExactly("393.0", "高价值", "385.4");
        assertThat(kinds(other)).containsExactly(DoubtKind.DENOMINATORS_DIFFER);
    }

    @Test
    void twoDocumentsThatDifferAreFlaggedUnlessOneOnlyRounded() {
        var exact = put(WHOLE, MONEY, "2020", "11764", "0.5", null, null);
        var rounded =
                new Stated(
                        UUID.randomUUID(),
                        WHOLE,
                        MONEY,
                        exact.period(),
                        new BigDecimal("11800"),
                        new BigDecimal("50"),
                        Qualifier.EXACT,
                        null,
                        null,
                        "年报");
        figures.add(rounded);
        assertThat(doubts(exact)).isEmpty();
        figures.remove(rounded);
        figures.add(
                new Stated(
                        UUID.randomUUID(),
                        WHOLE,
                        MONEY,
                        exact.period(),
                        new BigDecimal("11900"),
                        new BigDecimal("50"),
                        Qualifier.EXACT,
                        null,
                        null,
                        "年报"));
        assertThat(kinds(exact)).containsExactly(DoubtKind.SOURCES_DIFFER);
    }

    @Test
    void whatIsOnlyAboutOrAtLeastSoMuchContradictsNothing() {
        put(WHOLE, COUNT, "2020-H1", "107", "0", null, null);
        for (var qualifier : List.of(Qualifier.ABOUT, Qualifier.AT_LEAST)) {
            var vague =
                    new Stated(
                            UUID.randomUUID(),
                            WHOLE,
                            COUNT,
                            period("2021-H1"),
                            new BigDecimal("370"),
                            BigDecimal.ZERO,
                            qualifier,
                            new BigDecimal("9"),
                            null,
                            "通报");
            figures.add(vague);
            assertThat(doubts(vague)).isEmpty();
        }
    }

    private Stated put(
            Unit unit,
            Counted indicator,
            String period,
            String value,
            String margin,
            @Nullable String growth,
            @Nullable String increase) {
        var figure =
                new Stated(
                        UUID.randomUUID(),
                        unit,
                        indicator,
                        period(period),
                        new BigDecimal(value),
                        new BigDecimal(margin),
                        Qualifier.EXACT,
                        growth == null ? null : new BigDecimal(growth),
                        increase == null ? null : new BigDecimal(increase),
                        "通报");
        figures.add(figure);
        return figure;
    }

    private List<Doubt> doubts(Stated figure) {
        return new Doubts(figures, Map.of(CITY, Set.of(ZONE.id(), COUNTY.id()))).of(figure);
    }

    private List<DoubtKind> kinds(Stated figure) {
        return doubts(figure).stream().map(Doubt::kind).toList();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private static Counted counted(UUID id, String name, int decimals, @Nullable UUID above) {
        return new Counted(
                id,
                name,
                "件",
                decimals,
                above == null,
                above,
                above == null ? null : POPULATION,
                0);
    }

    private static Counted rate(UUID above, String name) {
        return counted(UUID.randomUUID(), name, 2, above);
    }
}

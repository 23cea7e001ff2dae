package org.tongbao.plan.printed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.tongbao.table.CellOrigin;
import org.tongbao.table.Grid;
import org.tongbao.table.GridCell;
import org.tongbao.table.GridRow;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Each doubt stands at its cell.
class UnderstandingTest {

    private static final String ONE_YEAR = "一、培训次数（次）\n镇（街）,2026年\n";
    private static final String HEAD = "一、培训次数（次）\n镇（街）,2024年,2025年,总数值\n";

    @Test
    void anUnknownNameComesWithTheLikelyUnits() {
        var doubt = only(csv(HEAD + all("西王庄镇", "西王庄") + "西王庄,1,1,2\n"), "PRINTED_UNIT_UNKNOWN");
        assertThat(doubt.place().label()).isEqualTo("A13");
        assertThat(doubt.blocking()).isTrue();
        assertThat(doubt.arguments()).isEqualTo(List.<Object>of("西王庄"));
        assertThat(doubt.likely().getFirst()).isEqualTo("370402105");
    }

    @Test
    void ofManyDoubtsTwoHundredAreToldThoseThatBlockFirst() {
        var names = IntStream.range(0, 3_000).mapToObj(i -> "无名镇" + i + ",1,,2\n");
        var understood = csv(HEAD + names.collect(Collectors.joining()));
        assertThat(understood.doubts()).hasSize(200).allMatch(Doubt::blocking);
        assertThat(understood.moreDoubts())
                .as("with empty cells, sums and units without a row")
                .isEqualTo(8_801);
        assertThat(understood.settled()).isFalse();
        assertThat(understood.tables().getFirst().rows()).hasSize(3_000);
    }

    @Test
    void anUnknownIndicatorComesWithTheLikelyOnes() {
        var doubt =
                only(csv("一、知识产权培训场次（次）\n镇（街）,2024年\n" + shortRows()), "PRINTED_INDICATOR_UNKNOWN");
        assertThat(doubt.place().label()).isEqualTo("A1");
        assertThat(doubt.likely()).contains("ip_trainings_held", "ip_training_participants");
    }

    @Test
    void whatWasSettledByHandCountsAndIsLearned() {
        var text = "一、知识产权培训场次（次）\n镇（街）,2024年\n" + shortRows().replace("西王庄镇", "西王");
        var understood =
                understood(
                        text,
                        new Settled(
                                new CellPlace(0, 1, 1), Settled.How.INDICATOR, "ip_trainings_held"),
                        new Settled(new CellPlace(0, 4, 1), Settled.How.UNIT, "370402105"));
        assertThat(understood.doubts()).isEmpty();
        assertThat(understood.learned())
                .extracting(Understood.Learned::name)
                .containsExactly("知识产权培训场次", "西王");
        assertThat(understood.tables().getFirst().rows().get(1).unit().name()).isEqualTo("西王庄镇");
    }

    @Test
    void aChoiceOfWhatDoesNotExistLeavesTheDoubt() {
        var understood =
                understood(
                        HEAD + rows().replace("孟庄镇", "孟庄"),
                        new Settled(new CellPlace(0, 5, 1), Settled.How.UNIT, "110101"));
        assertThat(codes(understood)).contains("PRINTED_UNIT_UNKNOWN");
        assertThat(understood.learned()).isEmpty();
    }

    @Test
    void aSumThatDoesNotHoldSaysBothNumbersAndDoesNotBlock() {
        var understood = csv(HEAD + "合计,11,12,22\n" + rows().replace("孟庄镇,1,1,2", "孟庄镇,1,1,3"));
        assertThat(codes(understood)).containsExactly("PRINTED_SUM_DIFFERS", "PRINTED_SUM_DIFFERS");
        assertThat(understood.doubts().get(0).place().label()).isEqualTo("C3");
        assertThat(understood.doubts().get(0).arguments()).isEqualTo(List.<Object>of("12", "11"));
        assertThat(understood.doubts().get(1).place().label()).isEqualTo("D6");
        assertThat(understood.settled()).isTrue();
    }

    @Test
    void textWhereANumberBelongsBlocks() {
        var doubt =
                only(csv(HEAD + rows().replace("孟庄镇,1,1,2", "孟庄镇,一次,1,1")), "PRINTED_NO_NUMBER");
        assertThat(doubt.place().label()).isEqualTo("B5");
        assertThat(doubt.blocking()).isTrue();
        assertThat(
                        only(
                                        csv(HEAD + rows().replace("孟庄镇,1,1,2", "孟庄镇,-1,1,1")),
                                        "PRINTED_NEGATIVE")
                                .place()
                                .label())
                .isEqualTo("B5");
        only(csv(HEAD + rows().replace("孟庄镇,1,1,2", "孟庄镇,1.5,1,2.5")), "PRINTED_TOO_PRECISE");
    }

    @Test
    void aNumberTypedInThePreviewTakesThePlaceOfTheText() {
        var understood =
                understood(
                        HEAD + rows().replace("孟庄镇,1,1,2", "孟庄镇,一次,1,2"),
                        new Settled(new CellPlace(0, 5, 2), Settled.How.TEXT, "１"));
        assertThat(understood.doubts()).isEmpty();
        assertThat(understood.tables().getFirst().rows().get(2).values().getFirst().value())
                .isEqualByComparingTo("1");
    }

    @Test
    void anEmptyCellIsNoTargetAndNotNought() {
        var understood = csv(HEAD + rows().replace("孟庄镇,1,1,2", "孟庄镇,,1,1"));
        assertThat(codes(understood)).containsExactly("PRINTED_CELL_EMPTY");
        assertThat(understood.settled()).isTrue();
        assertThat(understood.tables().getFirst().rows().get(2).values().getFirst().value())
                .isNull();
    }

    @Test
    void anExplicitNoughtIsATarget() {
        var understood = csv(HEAD + rows().replace("孟庄镇,1,1,2", "孟庄镇,0,1,1"));
        assertThat(understood.doubts()).isEmpty();
        assertThat(understood.tables().getFirst().rows().get(2).values().getFirst().value())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void aRowWithoutAnyFigureDoesNotEndItsTable() {
        var understood = csv(ONE_YEAR + shortRows().replace("孟庄镇,1", "孟庄镇,"));
        assertThat(codes(understood)).containsExactly("PRINTED_CELL_EMPTY");
        assertThat(understood.tables().getFirst().rows()).hasSize(11);
    }

    @Test
    void aLineAmongTheRowsIsSettledByLeavingItOutAndNothingAfterItIsLost() {
        var text = ONE_YEAR + shortRows().replace("光明路街道", "街道部分\n光明路街道") + "注：含续展\n";
        var doubt = only(csv(text), "PRINTED_UNIT_UNKNOWN");
        assertThat(doubt.blocking()).isTrue();
        assertThat(doubt.arguments()).isEqualTo(List.<Object>of("街道部分"));
        var understood = understood(text, new Settled(doubt.place(), Settled.How.LEFT_OUT, ""));
        assertThat(understood.doubts()).isEmpty();
        assertThat(understood.tables().getFirst().rows()).hasSize(11);
    }

    @Test
    void twoColumnsForOneYearBlockUntilOneIsLeftOut() {
        var text = "一、培训次数（次）\n镇（街）,2026年,2026年\n" + shortRows().replace(",1\n", ",1,2\n");
        assertThat(only(csv(text), "PRINTED_PERIOD_TWICE").place().label()).isEqualTo("C2");
        assertThat(
                        understood(
                                        text,
                                        new Settled(
                                                new CellPlace(0, 2, 3), Settled.How.LEFT_OUT, ""))
                                .doubts())
                .isEmpty();
    }

    @Test
    void aSubtotalIsHeldAgainstTheRowsAboveIt() {
        var text = ONE_YEAR + shortRows().replace("光明路街道", "小计,5\n光明路街道") + "小计,7\n合计,11\n";
        var doubt = only(csv(text), "PRINTED_SUM_DIFFERS");
        assertThat(doubt.arguments()).isEqualTo(List.<Object>of("7", "6"));
        assertThat(codes(csv(text.replace("小计,7", "小计,6")))).isEmpty();
    }

    @Test
    void twoRowsForOneUnitBlockUntilOneIsLeftOut() {
        var text = HEAD + rows() + "各塔埠街道,1,1,2\n";
        var doubt = only(csv(text), "PRINTED_UNIT_TWICE");
        assertThat(doubt.arguments()).isEqualTo(List.<Object>of("垎塔埠街道", 10));
        assertThat(
                        understood(
                                        text,
                                        new Settled(
                                                new CellPlace(0, 14, 1), Settled.How.LEFT_OUT, ""))
                                .doubts())
                .isEmpty();
    }

    @Test
    void aUnitWithoutARowIsNamed() {
        var understood = csv(HEAD + rows().replace("孟庄镇,1,1,2\n", ""));
        assertThat(codes(understood)).containsExactly("PRINTED_UNIT_MISSING");
        assertThat(understood.doubts().getFirst().arguments()).isEqualTo(List.<Object>of("孟庄镇"));
        assertThat(understood.settled()).isTrue();
    }

    @Test
    void oneIndicatorInTwoTablesBlocks() {
        var again = "\n二、知识产权培训次数（次）\n镇（街）,2024年,2025年,总数值\n" + rows();
        assertThat(codes(csv(HEAD + rows() + again))).containsExactly("PRINTED_INDICATOR_TWICE");
    }

    @Test
    void aYearOutsideThePlanBlocks() {
        var text = "一、培训次数（次）\n镇（街）,2026年,2027年\n" + shortRows().replace(",1\n", ",1,2\n");
        assertThat(only(csv(text), "PRINTED_PERIOD_OUTSIDE").place().label()).isEqualTo("C2");
        var without =
                understood(text, new Settled(new CellPlace(0, 2, 3), Settled.How.LEFT_OUT, ""));
        assertThat(without.doubts()).isEmpty();
        assertThat(without.tables().getFirst().rows().getFirst().values())
                .as("the year is left out, the other stays")
                .hasSize(1);
    }

    @Test
    void theSumsThatAreCheckedAreShownAtTheirCells() {
        var table = csv(HEAD + "合计,12,11,22\n" + rows()).tables().getFirst();
        var totals = table.totals().getFirst();
        assertThat(totals.place().label()).isEqualTo("A3");
        assertThat(totals.values().getFirst().place().label()).isEqualTo("B3");
        assertThat(totals.values().getFirst().value()).isEqualByComparingTo("12");
        assertThat(totals.total().place().label()).isEqualTo("D3");
        assertThat(table.rows().getFirst().total().value()).isEqualByComparingTo("2");
    }

    @Test
    void aTableWithoutACaptionSaysSo() {
        only(csv("镇（街）,2024年\n" + shortRows()), "PRINTED_UNCAPTIONED_INDICATOR_UNKNOWN");
    }

    @Test
    void aFigureTooFineForTheIndicatorSaysWhatItIsThere() {
        var doubt =
                only(
                        csv(
                                "一、专利权质押融资金额（元）\n镇（街）,2024年\n"
                                        + shortRows()
                                                .replace("孟庄镇,1", "孟庄镇,1.5")
                                                .replace(",1\n", ",100\n")),
                        "PRINTED_CONVERTED_TOO_PRECISE");
        assertThat(doubt.arguments()).isEqualTo(List.<Object>of(2, "1.5元", "0.00015万元"));
        only(csv(HEAD + rows().replace("孟庄镇,1,1,2", "孟庄镇,0.000001,1,1")), "PRINTED_TOO_PRECISE");
    }

    @Test
    void moneyIsTakenOverInTheIndicatorsMeasureAndOtherThingsAreNot() {
        var pledges = csv("一、知识产权质押贷款（亿元）\n镇（街）,2024年\n" + shortRows().replace(",1\n", ",0.5\n"));
        assertThat(pledges.doubts()).isEmpty();
        assertThat(pledges.tables().getFirst().rows().getFirst().values().getFirst().value())
                .isEqualByComparingTo("5000");
        assertThat(codes(csv("一、培训次数（家）\n镇（街）,2024年\n" + shortRows())))
                .containsExactly("PRINTED_MEASURE_DIFFERS");
    }

    @Test
    void aTableWithoutYearsIsForTheWholePlan() {
        var table = csv("培训次数\n单位：次\n序号,镇（街）,目标值\n1,税郭镇,\"1,200\"\n2,孟庄镇,3次\n").tables().getFirst();
        assertThat(table.periods())
                .containsExactly(
                        new Understood.Period(
                                "", SampleNames.known().from(), SampleNames.known().to()));
        assertThat(table.rows())
                .extracting(row -> row.values().getFirst().value().intValueExact())
                .containsExactly(1200, 3);
    }

    @Test
    void aComputedCellIsTakenWithAWordAndOneMergedOverRowsIsNot() {
        var grid =
                new Grid(
                        "培训次数",
                        List.of(
                                row(1, "镇（街）", "2024年"),
                                new GridRow(
                                        2,
                                        List.of(
                                                cell(1, "税郭镇", CellOrigin.WRITTEN),
                                                cell(2, "3", CellOrigin.FORMULA))),
                                new GridRow(
                                        3,
                                        List.of(
                                                cell(1, "孟庄镇", CellOrigin.WRITTEN),
                                                cell(2, "3", CellOrigin.MERGED)))));
        var understood = Understanding.of(List.of(grid), SampleNames.known(), List.of());
        assertThat(codes(understood))
                .containsExactly(
                        "PRINTED_UNIT_MISSING", "PRINTED_CELL_FORMULA", "PRINTED_CELL_MERGED");
        assertThat(understood.doubts())
                .extracting(Doubt::blocking)
                .containsExactly(false, false, true);
    }

    @Test
    void levelsOfSeveralYearsDoNotAddUp() {
        var understood =
                csv(
                        "一、有效发明专利拥有量（件）\n镇（街）,2024年,2025年,总数值\n合计,11,22,22\n"
                                + rows().replace(",1,1,2", ",1,2,2"));
        assertThat(understood.doubts()).isEmpty();
        assertThat(understood.tables().getFirst().sum()).isEqualByComparingTo("22");
    }

    @Test
    void nothingIsUnderstoodWhereNoTableStands() {
        assertThat(csv("关于印发\n一、指导思想\n坚持,以\n").tables()).isEmpty();
    }

    @Test
    void namesAreLikeWhenTheyShareCharacters() {
        assertThat(Wording.likeness("各塔埠街道", "垎塔埠街道")).isGreaterThan(0.7);
        assertThat(Wording.likeness("税 郭 镇", "税郭镇")).isEqualTo(1);
        assertThat(Wording.likeness("税郭镇", "光明路街道")).isLessThan(0.3);
        assertThat(Wording.likeness("", "")).isZero();
    }

    @Test
    void spansAreReadAsTheyAreWritten() {
        assertThat(span("2024年")).isEqualTo("2024-01 2024-12");
        assertThat(span("2024年—2026年")).isEqualTo("2024-01 2026-12");
        assertThat(span("2024-2026")).isEqualTo("2024-01 2026-12");
        assertThat(span("２０２５年度目标值")).isEqualTo("2025-01 2025-12");
        assertThat(span("到2026年底")).isEqualTo("2026-01 2026-12");
        assertThat(span("2024年1月—6月")).isEqualTo("2024-01 2024-06");
        assertThat(span("2024年13月—14月")).isEqualTo("none");
        assertThat(span("2026年—2024年")).isEqualTo("none");
        assertThat(span("420")).isEqualTo("none");
    }

    private static String span(String head) {
        return PrintedPeriod.of(head)
                .map(period -> period.from() + " " + period.to())
                .orElse("none");
    }

    private static String rows() {
        return all("", "");
    }

    /// Every town with 1 and 1, without those called so.
    private static String all(String without, String alsoWithout) {
        return SampleNames.towns().stream()
                .map(Named::name)
                .filter(name -> !name.equals(without) && !name.equals(alsoWithout))
                .map(name -> name + ",1,1,2\n")
                .collect(Collectors.joining());
    }

    private static String shortRows() {
        return rows().replace(",1,1,2", ",1");
    }

    private static Doubt only(Understood understood, String code) {
        return understood.doubts().stream()
                .filter(doubt -> doubt.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(understood.doubts().toString()));
    }

    private static List<String> codes(Understood understood) {
        return understood.doubts().stream().map(Doubt::code).toList();
    }

    private static Understood csv(String text) {
        return understood(text);
    }

    private static Understood understood(String text, Settled... settled) {
        var read = (TableReading.Read) new TableReader().file(text.getBytes(UTF_8));
        return Understanding.of(read.grids(), SampleNames.known(), List.of(settled));
    }

    private static GridRow row(int number, String... texts) {
        var cells = new ArrayList<GridCell>();
        for (var text : texts) {
            cells.add(cell(cells.size() + 1, text, CellOrigin.WRITTEN));
        }
        return new GridRow(number, cells);
    }

    private static GridCell cell(int column, String text, CellOrigin origin) {
        return new GridCell(column, text, origin);
    }
}

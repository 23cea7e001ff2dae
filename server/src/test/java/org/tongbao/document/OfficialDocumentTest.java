package org.tongbao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.tongbao.document.Table.Cell;
import org.tongbao.document.Table.Row;

import java.util.Collections;
import java.util.List;

class OfficialDocumentTest {

    private static final List<Table.Column> TWO =
            Collections.nCopies(2, new Table.Column(1, Table.Alignment.LEFT));

    @Test
    void whatNoPageShowsIsLeftOutOfTexts() {
        String hostile = "甲\u0000\u0007乙\u202E丙\uD842丁\n戊\u200B己\uFFFE";

        assertThat(Run.of(hostile).text()).isEqualTo("甲乙丙丁 戊己");
        assertThat(new Heading(1, "  " + hostile).text()).isEqualTo("甲乙丙丁 戊己");
    }

    @Test
    void aTitleIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Masthead(null, null, " \u0000", List.of()));
    }

    @Test
    void numbersBeginAnewUnderEachHeadingAbove() {
        var numbering = new Numbering();

        assertThat(List.of(1, 2, 2, 3, 4, 1, 2).stream().map(numbering::next))
                .containsExactly("一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）");
        assertThat(List.of(10, 11, 20, 21, 99, 100).stream().map(Numbering::chinese))
                .containsExactly("十", "十一", "二十", "二十一", "九十九", "100");
    }

    @Test
    void cellsCoverATableExactly() {
        assertThatIllegalArgumentException().isThrownBy(() -> table(Row.of("一格")));
        assertThatIllegalArgumentException().isThrownBy(() -> table(Row.of("一", "二", "三")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> table(new Row(List.of(new Cell("高", 1, 2), Cell.of("低")), false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(new Row(List.of(new Cell("宽", 3, 1)), false)));
        assertThat(
                        table(
                                        new Row(List.of(new Cell("高", 1, 2), Cell.of("上")), false),
                                        Row.of("下"))
                                .rows())
                .hasSize(2);
    }

    @Test
    void aTableIsSetLargeWhereItFitsAndAsideOnlyWhereItMust() {
        assertThat(TableMeasure.of(SampleBulletin.towns(3)))
                .returns(12.0, TableMeasure::points)
                .returns(false, TableMeasure::landscape);
        assertThat(TableMeasure.of(SampleBulletin.wide()).landscape()).isTrue();
    }

    @Test
    void aDocumentBeyondItsLimitsIsRefused() {
        Block block = Paragraph.of("字".repeat(1_000));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleBulletin.of(Collections.nCopies(301, block), List.of()));
    }

    private static Table table(Row... rows) {
        return new Table(null, TWO, List.of(), List.of(rows), null);
    }
}

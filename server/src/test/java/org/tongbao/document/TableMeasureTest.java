package org.tongbao.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbao.document.Table.Alignment;
import org.tongbao.document.Table.Column;
import org.tongbao.document.Table.Row;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class TableMeasureTest {

    /// The widest annex of a bulletin: eight indicators with how many reports are in each figure.
    @Test
    void aFigureStandsOnOneLineWithTheReportsThatAreInIt() {
        var figures = Collections.nCopies(7, "104（95/110）");
        var table = table(figures, "8957.61（95/110）");
        var measure = TableMeasure.of(table);
        assertThat(measure.landscape()).isTrue();
        assertThat(sum(measure)).isLessThanOrEqualTo(PageMeasures.textWidth(true) + 0.001);
        for (int column = 1; column <= 8; column++) {
            var text = column == 8 ? "8957.61（95/110）" : "104（95/110）";
            assertThat(measure.widths().get(column) / measure.points())
                    .as("column %d at %s points", column, measure.points())
                    .isGreaterThan(TextWidth.of(text));
        }
    }

    @Test
    void aSmallTableStaysUprightAndLarge() {
        var measure = TableMeasure.of(table(List.of("104"), "8957.61"));
        assertThat(measure.landscape()).isFalse();
        assertThat(measure.points()).isEqualTo(12);
        assertThat(sum(measure)).isEqualTo(PageMeasures.textWidth(false));
    }

    private static double sum(TableMeasure measure) {
        return measure.widths().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Table table(List<String> figures, String last) {
        var cells =
                Stream.of(Stream.of("矿区街道"), figures.stream(), Stream.of(last))
                        .flatMap(texts -> texts)
                        .toArray(String[]::new);
        var heads =
                Stream.concat(
                                Stream.of("单位"),
                                Collections.nCopies(cells.length - 1, "国家知识产权优势、示范企业（家）").stream())
                        .toArray(String[]::new);
        return new Table(
                null,
                Collections.nCopies(cells.length, new Column(4, Alignment.RIGHT)),
                List.of(Row.of(heads)),
                List.of(Row.of(cells)),
                null);
    }
}

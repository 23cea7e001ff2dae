package org.tongbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.table.Grid;
import org.tongbao.table.GridRow;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.ShippedSample;
import org.tongbao.testing.TestClock;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// 佐证材料 in the workbook of 总结验收, fetched and opened as an office does.
@IntegrationTest
@ShippedSample
class AcceptanceFilesTest {

    private static final String TOWN = "370402104";

    @Autowired Personas personas;
    @Autowired TableReader tables;
    @Autowired TestClock clock;

    @Test
    void theWorkbookNamesTheFilesOfEachRowAndNoOthers() {
        var courier = Courier.toTarget(personas.reviewer(), TOWN, "ip_trainings_held");
        courier.send("培训签到.png", Courier.picture(40));
        courier.send("培训照片.png", Courier.picture(40));
        var wrong = courier.send("拿错了.png", Courier.picture(40));
        Courier.remove(personas.reviewer(), wrong, "拿错了");

        var rows = workbook(personas.reviewer());
        var column = columnOf(rows, "佐证材料");
        var files = rows.stream().map(row -> row.text(column)).filter(text -> !text.isEmpty());

        assertThat(files).containsExactly("佐证材料", "培训签到 培训签到.png\n培训照片 培训照片.png");
        assertThat(
                        rows.stream()
                                .filter(row -> row.text(column).startsWith("培训签到"))
                                .map(row -> row.text(columnOf(rows, "指标"))))
                .containsExactly("知识产权培训次数");
    }

    @Test
    void aTableOfThePastHasTheFilesOfThenAndSaysSo() {
        var before = clock.instant();
        var courier = Courier.toTarget(personas.reviewer(), TOWN, "ip_trainings_held");
        var wrong = courier.send("旧照片.png", Courier.picture(40));
        var between = clock.instant();
        Courier.remove(personas.reviewer(), wrong, "拿错了");

        assertThat(titles("")).doesNotContain("旧照片");
        assertThat(titles(knownAt(before))).doesNotContain("旧照片");
        assertThat(titles(knownAt(between))).contains("旧照片");
        var rows = workbook(personas.reviewer(), "&knownAt=" + between);
        assertThat(rows.stream().flatMap(row -> row.cells().stream()))
                .anyMatch(cell -> cell.text().contains("所知，不是现在的数"));
    }

    /// Of all files; to the past none is added.
    private List<String> titles(String knownAt) {
        var acceptance =
                personas.reviewer()
                        .post(
                                "{ acceptance(unit: \"%s\", month: \"2025-10\"%s) { attachable rows { attachments { title } } } }"
                                        .formatted(TOWN, knownAt),
                                Map.of())
                        .data("acceptance");
        assertThat(acceptance.path("attachable").asBoolean()).isEqualTo(knownAt.isEmpty());
        return acceptance
                .path("rows")
                .valueStream()
                .flatMap(row -> row.path("attachments").valueStream())
                .map(file -> file.path("title").asString())
                .toList();
    }

    private static String knownAt(Instant at) {
        return ", knownAt: \"" + at + "\"";
    }

    private List<GridRow> workbook(GraphQlDoor door) {
        return workbook(door, "");
    }

    private List<GridRow> workbook(GraphQlDoor door, String knownAt) {
        var file = door.fetch("/exports/acceptance.xlsx?unit=" + TOWN + "&month=2025-10" + knownAt);
        assertThat(file.statusCode()).isEqualTo(200);
        var read = tables.file(file.body());
        assertThat(read).isInstanceOf(TableReading.Read.class);
        return ((TableReading.Read) read)
                .grids().stream().map(Grid::rows).findFirst().orElseThrow();
    }

    private static int columnOf(List<GridRow> rows, String head) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.text().equals(head))
                .findFirst()
                .orElseThrow()
                .column();
    }
}

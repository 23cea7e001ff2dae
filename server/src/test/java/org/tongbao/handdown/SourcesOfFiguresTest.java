package org.tongbao.handdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.handdown.HandedDownLists.HEAD;
import static org.tongbao.handdown.HandedDownLists.line;
import static org.tongbao.ledger.Territory.ENTERPRISES;
import static org.tongbao.ledger.Territory.PATENTS;
import static org.tongbao.ledger.Territory.PLEDGES;
import static org.tongbao.ledger.Territory.patent;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.ledger.Territory;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.WorkbookParts;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Where a month's figures come from (国家局数据 · 镇街填报), as the summary table names it, and what of
/// lists handed down no report asks for.
@IntegrationTest
class SourcesOfFiguresTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    private HandedDownLists lists;
    private Territory here;

    @BeforeEach
    void aDistrictThatHandedAListDown() {
        lists = HandedDownLists.of(dsl, personas);
        here = lists.here();
        lists.taken(
                HEAD
                        + line("ZL1", "甲公司", "甲镇1号")
                        + line("ZL2", "乙公司", "乙镇2号")
                        + line("ZL3", "丙公司", "外地3号"));
    }

    @Test
    void aFigureNamesItsSourceAsTheLedgerStoodWhenItWasSubmitted() {
        lists.confirm(here.clerk(), here.town, lists.id("ZL1"));
        file(here.town, 0, "1");
        assertThat(sources(here.town)).containsExactly("LIST", "UNIT", "UNIT");
        assertThat(ofLine()).isEqualTo("LIST");

        here.record(here.clerk(), here.town, PATENTS, patent("ZL8", "2025-02-03"));
        assertThat(sources(here.town)).as("recorded since").startsWith("LIST");
        file(here.town, 1, "2");
        assertThat(sources(here.town)).startsWith("BOTH");
        file(here.town, 2, "3");
        assertThat(sources(here.town)).as("its own word").startsWith("UNIT");
    }

    @Test
    void aSumNamesTheSourcesOfItsParts() {
        lists.confirm(here.clerk(), here.town, lists.id("ZL1"));
        file(here.town, 0, "1");
        assertThat(sources("TOTAL")).startsWith("LIST");
        file(here.neighbour, 0, "4");
        assertThat(sources("TOTAL")).startsWith("BOTH");
    }

    @Test
    void thePrintedTableExplainsItsMarks() throws IOException {
        file(here.neighbour, 0, "4");
        assertThat(printed().get(WorkbookParts.WORDS)).contains("来源：镇街填报。");

        lists.confirm(here.clerk(), here.town, lists.id("ZL1"));
        file(here.town, 0, "1");
        var parts = printed();
        assertThat(parts.get(WorkbookParts.WORDS)).contains("注“国”的是国家局数据，注“国+”的是国家局数据和镇街填报");
        assertThat(parts.get("xl/styles.xml").replace("\\", "")).contains("#,##0国");
    }

    /// A month that straddles the release which began to keep sources: what came before it has
    /// none.
    @Test
    void ofWhatWasSubmittedBeforeSourcesWereKeptNothingIsSaid() throws IOException {
        file(here.neighbour, 0, "4");
        forget(here.neighbour);
        assertThat(printed().get(WorkbookParts.WORDS)).doesNotContain("来源");

        lists.confirm(here.clerk(), here.town, lists.id("ZL1"));
        file(here.town, 0, "1");
        assertThat(printed().get(WorkbookParts.WORDS))
                .contains("注“国”的是国家局数据", "不注的里面有的没有记来源")
                .doesNotContain("不注的是镇街填报");
    }

    private void forget(String unit) {
        dsl.update(REPORT_VALUE)
                .setNull(REPORT_VALUE.SOURCE)
                .where(
                        REPORT_VALUE.ORG_UNIT_ID.eq(
                                select(ORG_UNIT.ID).from(ORG_UNIT).where(ORG_UNIT.CODE.eq(unit))))
                .execute();
    }

    /// Nobody's rows belong to the district itself, whose form has no line for them.
    @Test
    void whatNoReportAsksForStandsBelowTheTable() throws IOException {
        assertThat(unclaimed()).isEqualTo("%s 1".formatted(here.indicator(PATENTS)));
        assertThat(printed().get(WorkbookParts.WORDS)).contains("国家局清单里另有 1 件没人认领，应算本级");

        lists.claim(here.clerk(), lists.id("ZL3"), here.town);
        assertThat(unclaimed()).isEmpty();
    }

    @Test
    void whatTheDistrictsOwnReportHoldsStandsThereAlone() {
        here.theDistrictIsAskedForToo(PATENTS);
        assertThat(unclaimed()).isEmpty();
    }

    private void file(String unit, int baseVersion, String patents) {
        var filed =
                here.reviewer()
                        .post(
                                """
                                mutation($input: SubmitReportInput!) { submitReport(input: $input) {
                                  problems { ... on Problem { code message path } }
                                } }
                                """,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "idempotencyKey",
                                                "sources-%s-%d".formatted(unit, baseVersion),
                                                "unit",
                                                unit,
                                                "month",
                                                "2025-02",
                                                "baseVersion",
                                                baseVersion,
                                                "lines",
                                                List.of(
                                                        said(PATENTS, patents),
                                                        said(PLEDGES, "0"),
                                                        said(ENTERPRISES, "0")))));
        assertThat(filed.problems("submitReport")).as("%s", filed.body()).isEmpty();
    }

    private Map<String, String> said(String indicator, String value) {
        return Map.of("indicator", here.indicator(indicator), "value", value);
    }

    /// @param row code of a unit, or TOTAL
    private List<String> sources(String row) {
        return table().path("rows")
                .valueStream()
                .filter(one ->
                        row.equals("TOTAL")
                                ? one.path("kind").asString().equals(row)
                                : one.at("/unit/code").asString().equals(row))
                .flatMap(one -> one.path("cells").valueStream())
                .map(cell -> cell.path("source").asString())
                .toList();
    }

    private String unclaimed() {
        var rows = table().path("unclaimed");
        return rows.isEmpty()
                ? ""
                : "%s %d"
                        .formatted(
                                rows.at("/0/indicator/code").asString(),
                                rows.at("/0/rows").asInt());
    }

    private JsonNode table() {
        var answer =
                here.reviewer()
                        .post(
                                "{ summaryTable(unit: \"%s\", month: \"2025-02\") { rows { kind unit { code } cells { source } } unclaimed { indicator { code } rows } } }"
                                        .formatted(here.code));
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        return answer.data("summaryTable");
    }

    private String ofLine() {
        return here.reviewer()
                .post(
                        "{ report(unit: \"%s\", month: \"2025-02\") { lines { source } } }"
                                .formatted(here.town))
                .data("report")
                .at("/lines/0/source")
                .asString();
    }

    private Map<String, String> printed() throws IOException {
        var file =
                here.reviewer()
                        .fetch(
                                "/exports/summary.xlsx?unit=%s&month=2025-02&language=zh"
                                        .formatted(here.code));
        assertThat(file.statusCode()).isEqualTo(200);
        return WorkbookParts.of(file.body());
    }
}

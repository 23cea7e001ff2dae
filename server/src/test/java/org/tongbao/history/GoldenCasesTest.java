package org.tongbao.history;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.tongbao.access.Personas;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.ShippedSample;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// 《枣庄市2021年上半年知识产权工作情况通报》, entered as data and asked for through the API: what can be derived from
/// other figures is, to the printed digit. All its figures, derivable or not, are listed in
/// `docs/golden-cases.md`.
@IntegrationTest
@ShippedSample
class GoldenCasesTest {

    private static final String FIGURES =
            """
            { historicalFigures(unit: "370400", first: 200) { edges { node {
                unit { name } indicator { code } toMonth value printed growth computedGrowth
                childrenSum impliedDenominator quote document doubts { kind message } } } } }
            """;

    @Autowired Personas personas;

    private List<JsonNode> figures;

    @BeforeEach
    void readTheCitysFigures() {
        figures =
                personas.cityReviewer()
                        .post(FIGURES)
                        .data("historicalFigures")
                        .path("edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .filter(node -> node.path("document").asString().contains("2021年上半年"))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "patent_pledge_amount, 9366",
        "patent_pledge_registrations, 9",
        "ipms_certifications_new, 8"
    })
    void aTotalIsTheSumOfTheSevenDistricts(String indicator, String printed) {
        var city = city(indicator);
        assertThat(city.path("value").asString()).isEqualTo(printed);
        assertThat(city.path("childrenSum").asString()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"trademark_registrations, 70", "valid_trademarks, 34.98"})
    void aGrowthFollowsFromTheFigureAndItsIncrease(String indicator, String printed) {
        var city = city(indicator);
        var scale = new BigDecimal(printed).scale();
        assertThat(
                        new BigDecimal(city.path("computedGrowth").asString())
                                .setScale(scale, RoundingMode.HALF_UP)
                                .toPlainString())
                .isEqualTo(printed);
        assertThat(city.path("growth").asString()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "valid_invention_patents_per_10k, 385.7",
        "high_value_invention_patents_per_10k, 385.4"
    })
    void aRateImpliesThePopulationItWasDividedBy(String indicator, String population) {
        assertThat(
                        new BigDecimal(city(indicator).path("impliedDenominator").asString())
                                .setScale(1, RoundingMode.HALF_UP))
                .isEqualTo(population);
    }

    @Test
    void nothingInTheBulletinContradictsItself() {
        assertThat(figures).hasSizeGreaterThan(40);
        assertThat(figures).allSatisfy(figure -> assertThat(figure.path("doubts")).isEmpty());
    }

    @Test
    void everyFigureRestsOnWordsOfTheBulletin() throws IOException {
        var bulletin = bare(bulletin());
        assertThat(figures)
                .allSatisfy(figure ->
                        assertThat(List.of(figure.path("quote").asString().split("……")))
                                .allSatisfy(words -> assertThat(bulletin).contains(bare(words))));
    }

    /// The table names the words each figure stands in, so none can be listed that is not printed.
    @Test
    void theListOfFiguresSpeaksOfThisBulletin() throws IOException {
        var bulletin = bare(bulletin());
        var rows =
                Files.readAllLines(Path.of("../docs/golden-cases.md")).stream()
                        .filter(line -> line.startsWith("| ") && line.contains("「"))
                        .map(line -> line.substring(line.indexOf('「') + 1, line.indexOf('」')))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(35);
        assertThat(rows).allSatisfy(words -> assertThat(bulletin).contains(bare(words)));
    }

    @Test
    void theAnnexTotalsAreSumsOfTheTowns() {
        var totals =
                personas.stranger()
                        .post("{ signInPage { planTotals { target } } }")
                        .data("signInPage")
                        .path("planTotals")
                        .valueStream()
                        .map(total -> total.path("target").asString());
        assertThat(totals).containsExactlyInAnyOrder("420", "17", "165", "17", "33");
    }

    private JsonNode city(String indicator) {
        return figures.stream()
                .filter(figure -> is(figure, indicator))
                .filter(figure -> figure.path("unit").path("name").asString().equals("枣庄市"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(JsonNode figure, String indicator) {
        return figure.path("indicator").path("code").asString().equals(indicator);
    }

    private static String bulletin() throws IOException {
        return new ClassPathResource("history/bulletin-2021-h1.txt").getContentAsString(UTF_8);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s|　", "");
    }
}

package org.tongbao.plan.printed;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.tongbao.table.TableReader;
import org.tongbao.table.TableReading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The five annex tables of the plan of 市中区, as its text stands on the page.
class PrintedPlanTest {

    private static final List<String> INDICATORS =
            List.of(
                    "valid_invention_patents_added",
                    "national_ip_enterprises",
                    "patent_open_licences",
                    "trademark_brand_guidance_stations",
                    "ip_trainings_held");

    @Test
    void theAnnexIsUnderstoodWithoutADoubtAndItsSumsHold() {
        understandsAll(understood(annex()));
    }

    @Test
    void theWholeDocumentMayBePasted() {
        understandsAll(understood(document()));
    }

    @Test
    void linesThatEndAsOnWindowsMakeNoDifference() {
        understandsAll(understood(annex().replace("\n", "\r\n")));
    }

    @Test
    void theAnnexIsUnderstoodWhenItsTabsAreLost() {
        understandsAll(understood(annex().replace("\t", "")));
    }

    @Test
    void theAnnexIsUnderstoodAsAFlowOfCells() {
        var cells =
                annex().lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        understandsAll(understood(cells));
    }

    @Test
    void theAnnexIsUnderstoodAsASpreadsheetHoldsIt() {
        var rows =
                Arrays.stream(annex().replace("分解表\n", "分解表\n\n").split("\n\n"))
                        .map(row -> row.replace("\n", "").replaceFirst("^\t", ""))
                        .collect(Collectors.joining("\n"));
        understandsAll(understood(rows));
    }

    @Test
    void everyTownHasItsOwnNumbers() {
        var patents = understood(annex()).tables().getFirst();
        assertThat(patents.periods())
                .extracting(Understood.Period::text)
                .containsExactly("2024年", "2025年", "2026年");
        assertThat(patents.rows().get(7).unit().name()).isEqualTo("垎塔埠街道");
        assertThat(patents.rows().get(7).values())
                .extracting(Understood.Value::value)
                .containsExactly(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN);
        var licences = understood(annex()).tables().get(2);
        assertThat(licences.rows().get(7).name()).isEqualTo("各塔埠街道");
        assertThat(licences.rows().get(7).unit().name()).isEqualTo("垎塔埠街道");
    }

    private static void understandsAll(Understood understood) {
        assertThat(understood.doubts()).isEmpty();
        assertThat(understood.learned()).isEmpty();
        assertThat(understood.tables())
                .extracting(table -> table.indicator().code())
                .containsExactlyElementsOf(INDICATORS);
        assertThat(understood.tables())
                .extracting(table -> table.sum().intValueExact())
                .containsExactly(420, 17, 165, 17, 33);
        assertThat(understood.tables())
                .extracting(table -> table.printedSum().intValueExact())
                .containsExactly(420, 17, 165, 17, 33);
        assertThat(understood.tables()).allSatisfy(table -> assertThat(table.rows()).hasSize(11));
    }

    private static Understood understood(String text) {
        var read = (TableReading.Read) new TableReader().pasted(text);
        return Understanding.of(read.grids(), SampleNames.known(), List.of());
    }

    private static String annex() {
        var document = document();
        return document.substring(document.lastIndexOf("附件："));
    }

    static String document() {
        try (var text = PrintedPlanTest.class.getResourceAsStream("/printed/plan-2024-2026.txt")) {
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}

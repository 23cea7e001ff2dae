package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongbao.db.Tables.INDICATOR_DEFINITION;
import static org.tongbao.integration.ImportKind.INDICATORS;

import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.SystemActor;
import org.tongbao.indicator.IndicatorCategories;
import org.tongbao.indicator.Indicators;
import org.tongbao.problem.Problem;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.UUID;

@IntegrationTest
class CatalogueImportTest {

    @Autowired ImportWorkflow workflow;
    @Autowired Indicators indicators;
    @Autowired IndicatorCategories categories;
    @Autowired DSLContext dsl;

    private String code = "";

    @BeforeEach
    void nameAnIndicator() {
        code = "i_" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aLaterDefinitionIsANewVersionAndTheSameMonthCorrectsOne() {
        assertThat(store("件", "FLOW", "旧口径", "2024-01").created()).isEqualTo(1);
        assertThat(store("件", "FLOW", "旧口径，改正", "2024-01").updated()).isEqualTo(1);
        assertThat(store("件", "FLOW", "新口径", "2025-01").updated()).isEqualTo(1);
        assertThat(store("件", "FLOW", "新口径", "2025-01").unchanged()).isEqualTo(1);
        assertThat(definitions()).containsExactly(tuple(1, "旧口径，改正"), tuple(2, "新口径"));
    }

    @Test
    void aDefinitionCannotComeBeforeTheLast() {
        store("件", "FLOW", "新口径", "2025-01");
        assertThat(refused("件", "FLOW", "更早", "2024-01")).containsExactly("ROW_DEFINITION_ORDER");
    }

    @Test
    void anEmptyDefinitionLeavesTheStoredOne() {
        store("件", "FLOW", "口径", "2024-01");
        assertThat(store("件", "FLOW", "", "").unchanged()).isEqualTo(1);
        assertThat(definitions()).containsExactly(tuple(1, "口径"));
    }

    @Test
    void severalCategoriesStandInOneCellTheUsualOneFirst() {
        assertThat(categorised("管理;运用；创造").created()).isEqualTo(1);
        assertThat(categories()).containsExactly("管理", "运用", "创造");
        assertThat(categorised("管理;运用；创造").unchanged()).isEqualTo(1);
        assertThat(categorised("运用").updated()).isEqualTo(1);
        assertThat(categories()).containsExactly("运用");
    }

    private List<String> categories() {
        var indicator = indicators.get(code);
        return categories.of(List.of(indicator)).get(indicator);
    }

    private ImportResult categorised(String category) {
        var content =
                "code,name,unit_of_measure,kind,decimals,direction,category\n"
                        + String.join(",", code, "指标", "件", "FLOW", "0", "HIGHER", category);
        var payload =
                workflow.importFiles(
                        new SystemActor("test"),
                        List.of(ImportFile.text(INDICATORS, "indicators.csv", content)),
                        false);
        assertThat(payload.problems()).isEmpty();
        return payload.results().getFirst();
    }

    @Test
    void whatAnIndicatorMeansCannotChangeUnderItsFigures() {
        store("万元", "AMOUNT", "", "");
        assertThat(refused("元", "STOCK", "", "")).containsExactly("ROW_FIXED", "ROW_FIXED");
    }

    @Test
    void aRateStandsBeforeItsPartsInTheFile() {
        var payload =
                workflow.importFiles(
                        new SystemActor("test"),
                        List.of(
                                ImportFile.text(
                                        INDICATORS,
                                        "indicators.csv",
                                        """
                                        code,name,unit_of_measure,kind,decimals,direction,category,numerator,denominator
                                        %1$s_r,率,%%,RATE,2,HIGHER,保护,%1$s_n,%1$s_d
                                        %1$s_n,子,件,FLOW,0,HIGHER,保护,,
                                        %1$s_d,母,件,FLOW,0,HIGHER,保护,,
                                        """
                                                .formatted(code))),
                        false);
        assertThat(payload.problems()).isEmpty();
        assertThat(indicators.get(code + "_r").numeratorId())
                .isEqualTo(indicators.get(code + "_n").id());
    }

    private List<Tuple> definitions() {
        return dsl.selectFrom(INDICATOR_DEFINITION)
                .where(INDICATOR_DEFINITION.INDICATOR_ID.eq(indicators.get(code).id()))
                .orderBy(INDICATOR_DEFINITION.VERSION)
                .fetch(row -> tuple(row.getVersion(), row.getText()));
    }

    private ImportResult store(String measure, String kind, String definition, String from) {
        var payload = imported(measure, kind, definition, from);
        assertThat(payload.problems()).isEmpty();
        assertThat(payload.results()).hasSize(1);
        return payload.results().getFirst();
    }

    private List<String> refused(String measure, String kind, String definition, String from) {
        return imported(measure, kind, definition, from).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private ImportFilesPayload imported(
            String measure, String kind, String definition, String from) {
        var content =
                "code,name,unit_of_measure,kind,decimals,direction,category,definition,definition_from\n"
                        + String.join(",", code, "指标", measure, kind, "0", "HIGHER", "创造")
                        + ",%s,%s\n".formatted(definition, from);
        return workflow.importFiles(
                new SystemActor("test"),
                List.of(ImportFile.text(INDICATORS, "indicators.csv", content)),
                false);
    }
}

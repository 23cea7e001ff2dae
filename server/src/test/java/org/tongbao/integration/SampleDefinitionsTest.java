package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_DEFINITION;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.indicator.Indicators;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.UUID;

/// 口径 that the sample learned after an installation had loaded it.
@IntegrationTest
class SampleDefinitionsTest {

    @Autowired SampleImport sample;
    @Autowired SampleDefinitions definitions;
    @Autowired Indicators indicators;
    @Autowired DSLContext dsl;

    @BeforeEach
    void importSample() {
        sample.run();
    }

    @Test
    void everyIndicatorOfTheSampleHasOneInBothLanguages() {
        var without =
                dsl.select(INDICATOR.CODE)
                        .from(INDICATOR)
                        .leftJoin(INDICATOR_DEFINITION)
                        .on(INDICATOR_DEFINITION.INDICATOR_ID.eq(INDICATOR.ID))
                        .where(INDICATOR.CODE.in(SampleImportTest.catalogue()))
                        .and(
                                INDICATOR_DEFINITION
                                        .TEXT
                                        .isNull()
                                        .or(INDICATOR_DEFINITION.ENGLISH_TEXT.isNull())
                                        .or(
                                                INDICATOR
                                                        .KIND
                                                        .ne("RATE")
                                                        .and(
                                                                INDICATOR_DEFINITION.TEXT
                                                                        .notContains("来源："))))
                        .fetch(INDICATOR.CODE);
        assertThat(without).isEmpty();
    }

    @Test
    void anInstallationThatHadNoneGetsItAndWhatSomebodyWroteStays() {
        var without = id("surveyed_enterprises");
        var written = id("sme_helped");
        forget(without);
        dsl.update(INDICATOR_DEFINITION)
                .set(INDICATOR_DEFINITION.TEXT, "我们自己的口径")
                .where(INDICATOR_DEFINITION.INDICATOR_ID.eq(written))
                .execute();

        definitions.bring();
        definitions.bring();

        assertThat(texts(without)).singleElement().asString().contains("实地走访调研");
        assertThat(texts(written)).containsExactly("我们自己的口径");
        assertThat(
                        dsl.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY.ACTION.eq("indicator.defined"),
                                AUDIT_ENTRY.DETAIL.contains("\"surveyed_enterprises\"")))
                .isEqualTo(1);
    }

    @Test
    void oneThatMeansSomethingElseIsLeftAlone() {
        var changed = id("gi_culture_halls");
        forget(changed);
        measure(changed, "个");
        definitions.bring();
        assertThat(texts(changed)).isEmpty();
        measure(changed, "处");
        definitions.bring();
        assertThat(texts(changed)).hasSize(1);
    }

    private void measure(UUID indicator, String measure) {
        dsl.update(INDICATOR)
                .set(INDICATOR.UNIT_OF_MEASURE, measure)
                .where(INDICATOR.ID.eq(indicator))
                .execute();
    }

    private void forget(UUID indicator) {
        dsl.deleteFrom(INDICATOR_DEFINITION)
                .where(INDICATOR_DEFINITION.INDICATOR_ID.eq(indicator))
                .execute();
    }

    private UUID id(String code) {
        return indicators.get(code).id();
    }

    private List<String> texts(UUID indicator) {
        return dsl.select(INDICATOR_DEFINITION.TEXT)
                .from(INDICATOR_DEFINITION)
                .where(INDICATOR_DEFINITION.INDICATOR_ID.eq(indicator))
                .fetch(INDICATOR_DEFINITION.TEXT);
    }
}

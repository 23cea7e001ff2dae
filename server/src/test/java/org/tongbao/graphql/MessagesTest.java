package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

class MessagesTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "'en-GB,en;q=0.9,zh;q=0.8', en",
        "zh-CN, zh",
        "fr, zh",
        "'', zh",
        "'*;;', zh"
    })
    void theLanguageIsChineseUnlessEnglishIsPreferred(String header, String language) {
        assertThat(Messages.language(header)).isEqualTo(Locale.of(language));
    }

    @Test
    void numbersAreWrittenPlainly() {
        assertThat(
                        TestMessages.all()
                                .say(
                                        Locale.ENGLISH,
                                        "PAGE_SIZE_OUT_OF_RANGE",
                                        1_000_000,
                                        new BigDecimal("1E+2")))
                .isEqualTo("first is 1000000; it must be between 1 and 100.");
    }

    @Test
    void aMonthIsWrittenAsPeopleSayIt() {
        var month = YearMonth.of(2026, 10);
        assertThat(TestMessages.all().say(Locale.CHINESE, "INDICATOR_DEFINITION_ORDER", month))
                .contains("2026年10月");
        assertThat(TestMessages.all().say(Locale.ENGLISH, "INDICATOR_DEFINITION_ORDER", month))
                .contains("October 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STANDING_MONTH_IN_FUTURE",
                "STANDING_BEFORE_PLAN",
                "STANDING_FROM_AFTER_MONTH",
                "OPENING_FILED",
                "NO_FORM",
                "MONTH_NOT_CLOSED",
                "NOTHING_TO_CLOSE",
                "SIGN_OFF_MONTH",
                "FORM_MONTH_REPORTED",
                "UNIT_MONTH_RANGE",
                "UNIT_MONTH_FILED",
                "SCORE_SPAN_BAD",
                "PLAN_REVISION_MONTH",
                "INDICATOR_REPORTED_UNTIL"
            })
    void aChineseMonthEndsInAWordAndNeedsNoBlankAfterIt(String key) {
        var month = YearMonth.of(2026, 12);
        assertThat(TestMessages.all().say(Locale.CHINESE, key, month, month, month))
                .contains("2026年12月")
                .doesNotContainPattern("\\d月 ");
    }

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        files().forEach((name, sentences) -> {
            var other = name.endsWith("_en") ? name.substring(0, name.length() - 3) : name + "_en";
            assertThat(new TreeSet<>(files(other).stringPropertyNames()))
                    .as(name + " and " + other)
                    .isEqualTo(new TreeSet<>(sentences.stringPropertyNames()));
        });
    }

    @Test
    void anApostropheIsWrittenTwice() throws IOException {
        files().forEach((name, sentences) ->
                sentences.forEach((key, sentence) ->
                        assertThat(sentence.toString().replace("''", ""))
                                .as(name + " " + key)
                                .doesNotContain("'")));
    }

    @Test
    void noKeyIsSaidByTwoFiles() throws IOException {
        var said = new HashMap<String, String>();
        files().forEach((name, sentences) -> {
            if (!name.endsWith("_en")) {
                sentences
                        .stringPropertyNames()
                        .forEach(key ->
                                assertThat(said.put(key, name)).as(key + " of " + name).isNull());
            }
        });
    }

    private static Properties files(String name) {
        try {
            return files().getOrDefault(name, new Properties());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Map<String, Properties> files() throws IOException {
        var files = new HashMap<String, Properties>();
        for (var file :
                Arrays.asList(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath*:messages/*.properties"))) {
            var sentences = new Properties();
            try (var reader = new java.io.InputStreamReader(file.getInputStream(), UTF_8)) {
                sentences.load(reader);
            }
            files.put(file.getFilename().replace(".properties", ""), sentences);
        }
        return files;
    }
}

package org.tongbao.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

class StandingWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void everyVerdictAndNoteHasItsWords(String language) {
        var words =
                ResourceBundle.getBundle(
                        "messages.standing",
                        Locale.of(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(words.keySet())
                .containsAll(
                        Stream.concat(
                                        Arrays.stream(Verdict.values()).map(v -> "VERDICT_" + v),
                                        Arrays.stream(StandingNote.values()).map(n -> "NOTE_" + n))
                                .toList());
    }
}

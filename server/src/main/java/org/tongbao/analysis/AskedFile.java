package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.tongbao.graphql.BadUserInputException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Objects;
import java.util.stream.Collectors;

/// What a file is asked for with: the question as the contract writes it, what the page calls it
/// and where it stands.
///
/// @param title empty for what the question says itself
/// @param source empty for none
record AskedFile(AnalysisInput question, String title, String source) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final int LONGEST = 100_000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SOURCE = 4_000;

    AskedFile(@Nullable AnalysisInput question, @Nullable String title, @Nullable String source) {
        if (question == null) {
            throw new IllegalArgumentException("question");
        }
        this.question = question;
        this.title = line(title, LONGEST_TITLE);
        this.source = line(source, LONGEST_SOURCE);
    }

    /// @throws BadUserInputException when it is no question of the contract
    static AskedFile read(String body) {
        if (body.length() > LONGEST) {
            throw new BadUserInputException("ANALYSIS_FILE_QUESTION", "question");
        }
        try {
            return JSON.readValue(body, AskedFile.class);
        } catch (JacksonException unreadable) {
            throw new BadUserInputException("ANALYSIS_FILE_QUESTION", place(unreadable));
        }
    }

    private static String place(JacksonException unreadable) {
        var path =
                unreadable.getPath().stream()
                        .map(Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "question" : path;
    }

    private static String line(@Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return text.codePointCount(0, text.length()) > longest
                ? text.substring(0, text.offsetByCodePoints(0, longest))
                : text;
    }
}

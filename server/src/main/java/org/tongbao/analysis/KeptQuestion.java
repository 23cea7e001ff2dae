package org.tongbao.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// A question as it is kept, and how its answer is looked at. It is written in the words of the
/// contract, whose names are never taken back: what is kept can be asked again.
///
/// @param view null for what fits the width
/// @param figure key of the column that a chart is drawn of; null for the first that tells most
record KeptQuestion(AnalysisInput question, @Nullable View view, @Nullable String figure) {

    private static final int LONGEST_KEY = 120;
    private static final String KEY = "[A-Za-z0-9_.:-]+";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /// Keys of columns are names and codes.
    boolean namesFigure() {
        return figure == null || figure.length() <= LONGEST_KEY && figure.matches(KEY);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    static KeptQuestion read(String written) {
        return JSON.readValue(written, KeptQuestion.class);
    }
}

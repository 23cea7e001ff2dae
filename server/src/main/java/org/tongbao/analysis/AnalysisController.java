package org.tongbao.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.Page;

import java.util.Locale;

@Controller
class AnalysisController {

    private final Analyses analyses;
    private final Messages messages;

    AnalysisController(Analyses analyses, Messages messages) {
        this.analyses = analyses;
        this.messages = messages;
    }

    @QueryMapping
    AnalysisResult analyze(Actor actor, @Argument AnalysisInput input) {
        return analyses.of(actor, input);
    }

    @SchemaMapping
    Page<AnalysisRow> rows(
            AnalysisResult result,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return result.rows(first, after);
    }

    @SchemaMapping
    String name(AnalysisColumn column, Locale language) {
        return column.name(messages, language);
    }

    @SchemaMapping
    @Nullable String unitOfMeasure(AnalysisColumn column, Locale language) {
        return column.unitOfMeasure(messages, language);
    }
}

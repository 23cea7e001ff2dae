package org.tongbao.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Messages;
import org.tongbao.plan.PlanMutationController.VersionPayload;
import org.tongbao.plan.printed.CellPlace;
import org.tongbao.plan.printed.Doubt;
import org.tongbao.plan.printed.Settled;
import org.tongbao.plan.printed.Understood;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The tables of a document on their way into a draft.
@Controller
class TargetTableController {

    private final TargetTables tables;
    private final Messages messages;

    TargetTableController(TargetTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
    }

    record SettledInput(int sheet, int row, int column, Settled.How how, @Nullable String value) {
        Settled settled() {
            return new Settled(
                    new CellPlace(sheet, row, column), how, Objects.requireNonNullElse(value, ""));
        }
    }

    record PreviewTargetsInput(
            String plan, TableInput table, @Nullable List<SettledInput> settled) {}

    record ImportTargetsInput(
            String plan,
            int baseRevision,
            TableInput table,
            @Nullable List<SettledInput> settled) {}

    record PreviewTargetsPayload(@Nullable Understood preview, List<Problem> problems) {}

    @MutationMapping
    PreviewTargetsPayload previewTargets(Actor actor, @Argument PreviewTargetsInput input) {
        var decision = tables.preview(actor, input.plan(), input.table(), settled(input.settled()));
        return new PreviewTargetsPayload(decision.result(), decision.problems());
    }

    @MutationMapping
    VersionPayload importTargets(Actor actor, @Argument ImportTargetsInput input) {
        return VersionPayload.of(
                tables.take(
                        actor,
                        input.plan(),
                        input.baseRevision(),
                        input.table(),
                        settled(input.settled())));
    }

    @SchemaMapping(typeName = "TableDoubt", field = "message")
    String message(Doubt doubt, Locale language) {
        return messages.say(language, doubt.code(), doubt.arguments().toArray());
    }

    private static List<Settled> settled(@Nullable List<SettledInput> input) {
        return input == null ? List.of() : input.stream().map(SettledInput::settled).toList();
    }
}

package org.tongbao.history;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.graphql.Messages;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

@Controller
class HistoryController {

    private static final int MOST = 200;
    private static final int SEARCH = 60;

    private final ReadHistory history;
    private final HistoryWorkflow workflow;
    private final OrgUnits units;
    private final Authority authority;
    private final Messages messages;

    HistoryController(
            ReadHistory history,
            HistoryWorkflow workflow,
            OrgUnits units,
            Authority authority,
            Messages messages) {
        this.history = history;
        this.workflow = workflow;
        this.units = units;
        this.authority = authority;
        this.messages = messages;
    }

    @QueryMapping
    Page<HistoricalFigure> historicalFigures(
            Actor actor,
            @Argument String unit,
            @Argument @Nullable String indicator,
            @Argument @Nullable FigureFilter filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var wanted = Objects.requireNonNullElse(filter, FigureFilter.ALL);
        if (wanted.isLongerThan(SEARCH)) {
            throw new BadUserInputException("HISTORY_SEARCH_TOO_LONG", SEARCH);
        }
        var request =
                PageRequest.of(first, after, MOST, "historicalFigures", unit, indicator, wanted);
        var of = units.get(actor.scope(Verb.UNIT_READ), unit);
        authority.require(actor, Verb.HISTORY_READ, of.path());
        return history.page(actor, of, indicator, wanted, request);
    }

    @SchemaMapping(typeName = "HistoricalDoubt")
    String message(Doubt doubt, Locale language) {
        return messages.say(language, doubt.messageKey(), doubt.arguments().toArray());
    }

    record RemoveInput(UUID figure) {}

    record RemoveHistoricalFigurePayload(@Nullable UUID removed, List<Problem> problems) {}

    @MutationMapping
    RemoveHistoricalFigurePayload removeHistoricalFigure(Actor actor, @Argument RemoveInput input) {
        workflow.remove(actor, input.figure());
        return new RemoveHistoricalFigurePayload(input.figure(), List.of());
    }
}

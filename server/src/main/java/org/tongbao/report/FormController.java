package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.problem.Problem;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

@Controller
class FormController {

    private final FormWorkflow workflow;
    private final ComposedForms forms;
    private final UnitPlaces places;
    private final Authority authority;
    private final Clock clock;

    FormController(
            FormWorkflow workflow,
            ComposedForms forms,
            UnitPlaces places,
            Authority authority,
            Clock clock) {
        this.workflow = workflow;
        this.forms = forms;
        this.places = places;
        this.authority = authority;
        this.clock = clock;
    }

    record ComposeFormPayload(
            @Nullable ComposedForm form,
            @Nullable List<FormChange> changes,
            List<Problem> problems) {}

    @QueryMapping
    List<ComposedForm> forms(Actor actor, @Argument String unit) {
        var place = places.find(actor.scope(Verb.UNIT_READ), unit, YearMonth.now(clock));
        authority.require(actor, Verb.FORM_MANAGE, place.path());
        return forms.under(actor.scope(Verb.FORM_MANAGE), place.path());
    }

    @MutationMapping
    ComposeFormPayload composeForm(Actor actor, @Argument FormComposition input) {
        var decision = workflow.compose(actor, input);
        if (decision.result() == null) {
            return new ComposeFormPayload(null, null, decision.problems());
        }
        var place = places.find(actor.scope(Verb.FORM_MANAGE), input.unit(), YearMonth.now(clock));
        var form =
                forms.under(actor.scope(Verb.FORM_MANAGE), place.path()).stream()
                        .filter(one ->
                                one.unit().code().equals(input.unit())
                                        && one.audience() == input.audience())
                        .findFirst()
                        .orElse(null);
        return new ComposeFormPayload(form, decision.result(), List.of());
    }
}

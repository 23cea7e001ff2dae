package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.plan.Target;
import org.tongbao.plan.Targets;
import org.tongbao.problem.Problem;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Controller
class FormController {

    private final FormWorkflow workflow;
    private final ComposedForms forms;
    private final AnswerableTargets answerable;
    private final Targets targets;
    private final UnitPlaces places;
    private final Authority authority;
    private final Clock clock;

    FormController(
            FormWorkflow workflow,
            ComposedForms forms,
            AnswerableTargets answerable,
            Targets targets,
            UnitPlaces places,
            Authority authority,
            Clock clock) {
        this.workflow = workflow;
        this.forms = forms;
        this.answerable = answerable;
        this.targets = targets;
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

    @QueryMapping
    List<AnswerableTargets.Answerable> answerableTargets(Actor actor, @Argument String unit) {
        var month = YearMonth.now(clock);
        var place = places.find(actor.scope(Verb.UNIT_READ), unit, month);
        authority.require(actor, Verb.FORM_MANAGE, place.path());
        return answerable.of(actor.scope(Verb.UNIT_READ), place, month);
    }

    /// Read once for all texts. Whoever composes a form may read what its texts answer.
    @BatchMapping(typeName = "ComposedText")
    Map<ComposedForm.Text, Target> target(List<ComposedForm.Text> texts) {
        var ids = texts.stream().map(ComposedForm.Text::targetId).filter(Objects::nonNull).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var byId = targets.byId(Scope.EVERYWHERE, ids);
        var found = new HashMap<ComposedForm.Text, Target>();
        for (var text : texts) {
            var target = text.targetId() == null ? null : byId.get(text.targetId());
            if (target != null) {
                found.put(text, target);
            }
        }
        return found;
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
                                        && one.audience() == input.audience()
                                        && Objects.equals(one.peerGroup(), input.group()))
                        .findFirst()
                        .orElse(null);
        return new ComposeFormPayload(form, decision.result(), List.of());
    }
}

package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.bulletin.BulletinInputs.PreviewTemplateInput;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.Problem;
import org.tongbao.standing.Span;

import java.util.ArrayList;
import java.util.List;

/// Shows what a template would begin, saved or not. Nothing is stored.
@Component
class TemplatePreview {

    private final OrgUnits units;
    private final Authority authority;
    private final Beginning beginning;

    TemplatePreview(OrgUnits units, Authority authority, Beginning beginning) {
        this.units = units;
        this.authority = authority;
        this.beginning = beginning;
    }

    /// `PreviewBulletinTemplatePayload` of the SDL.
    record Shown(@Nullable BulletinContent content, List<Problem> problems) {}

    Shown of(Actor actor, PreviewTemplateInput input) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), input.unit());
        authority.require(actor, Verb.BULLETIN_TEMPLATE_MANAGE, unit.path());
        var problems = new ArrayList<>(TemplateRules.check(input.kind(), input.template()));
        beginning.problem(input.from(), input.to()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Shown(null, problems);
        }
        var span = new Span(input.from(), input.to());
        var begun = beginning.of(actor, unit, input.kind(), span, input.template());
        return new Shown(begun.composed(input.kind()), List.of());
    }
}

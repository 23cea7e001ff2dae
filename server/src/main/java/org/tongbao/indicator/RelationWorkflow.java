package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.problem.NotFoundException;
import org.tongbao.workflow.Intent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What administrators of the catalogue say two indicators are to each other.
@Component
class RelationWorkflow {

    private final Catalogue catalogue;
    private final Indicators indicators;
    private final IndicatorRelations relations;
    private final ApplicationEventPublisher events;

    RelationWorkflow(
            Catalogue catalogue,
            Indicators indicators,
            IndicatorRelations relations,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.relations = relations;
        this.events = events;
    }

    /// Takes the place of the whole, or the flow, named before. Saying the same again changes
    /// nothing.
    @Intent
    public Settled relate(Actor actor, RelationInput.Relate input) {
        CatalogueGate.require(actor);
        var both = catalogue.lock(List.of(input.indicator(), input.other()));
        var indicator = one(both, input.indicator());
        var other = one(both, input.other());
        var problems = RelationRules.of(input.kind(), indicator, other, relations.all());
        if (!problems.isEmpty()) {
            return Settled.refused(problems);
        }
        var before = relations.other(indicator.id(), input.kind()).orElse(null);
        if (!other.id().equals(before)) {
            relations.relate(indicator.id(), input.kind(), other.id());
            publish(actor, "related", indicator, input.kind(), before, other.code());
        }
        return Settled.done(indicator.code());
    }

    @Intent
    public Settled unrelate(Actor actor, RelationInput.Unrelate input) {
        CatalogueGate.require(actor);
        var indicator = one(catalogue.lock(List.of(input.indicator())), input.indicator());
        var before = relations.other(indicator.id(), input.kind()).orElse(null);
        if (before != null) {
            relations.part(indicator.id(), input.kind());
            publish(actor, "unrelated", indicator, input.kind(), before, "");
        }
        return Settled.done(indicator.code());
    }

    private static Indicator one(List<Indicator> locked, String code) {
        return locked.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("indicator " + code));
    }

    private void publish(
            Actor actor,
            String done,
            Indicator indicator,
            IndicatorRelationKind kind,
            @Nullable UUID before,
            String after) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("indicator", indicator.code());
        detail.put("kind", kind.name());
        detail.put("before", before == null ? "" : named(before));
        detail.put("after", after);
        events.publishEvent(new IndicatorChanged(actor, done, indicator.id(), detail));
    }

    private String named(UUID indicator) {
        return Objects.requireNonNull(indicators.byId(List.of(indicator)).get(indicator)).code();
    }
}

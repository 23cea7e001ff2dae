package org.tongbao.indicator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.workflow.Intent;

import java.util.Map;

/// Gives indicators their first 口径. What anybody defined before is never touched.
@Component
public class FirstDefinitionWorkflow {

    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    FirstDefinitionWorkflow(Catalogue catalogue, ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.events = events;
    }

    /// @param definitions by the code of an indicator that has none
    @Intent
    public void define(Actor actor, Map<String, IndicatorDefinition> definitions) {
        for (var indicator : catalogue.lock(definitions.keySet())) {
            var first = definitions.get(indicator.code());
            if (first != null && catalogue.lastDefinition(indicator.id()).isEmpty()) {
                define(actor, indicator, first);
            }
        }
    }

    private void define(Actor actor, Indicator indicator, IndicatorDefinition definition) {
        catalogue.define(indicator.id(), definition);
        catalogue.save(indicator);
        events.publishEvent(
                new IndicatorChanged(
                        actor,
                        "defined",
                        indicator.id(),
                        Map.of(
                                "indicator", indicator.code(),
                                "version", definition.version(),
                                "from", definition.fromMonth().toString(),
                                "after", definition.text())));
    }
}

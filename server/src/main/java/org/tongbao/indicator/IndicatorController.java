package org.tongbao.indicator;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/// The catalogue is open to every signed-in actor; taking one is what demands it.
@Controller
class IndicatorController {

    private final Indicators indicators;
    private final SearchIndicators search;

    IndicatorController(Indicators indicators, SearchIndicators search) {
        this.indicators = indicators;
        this.search = search;
    }

    @QueryMapping
    Indicator indicator(@SuppressWarnings("unused") Actor actor, @Argument String code) {
        return indicators.get(code);
    }

    @QueryMapping
    Page<Indicator> indicators(
            @SuppressWarnings("unused") Actor actor,
            @Argument @Nullable String search,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return this.search.page(PageRequest.of(first, after, 200, "indicators", search), search);
    }

    @QueryMapping
    List<UnitOfMeasure> unitsOfMeasure(@SuppressWarnings("unused") Actor actor) {
        return UnitOfMeasure.all();
    }

    @BatchMapping
    Map<Indicator, List<String>> aliases(List<Indicator> named) {
        var aliases = indicators.aliases(ids(named));
        return named.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                indicator -> aliases.getOrDefault(indicator.id(), List.of())));
    }

    @BatchMapping
    Map<Indicator, IndicatorDefinition> definition(List<Indicator> defined) {
        var definitions = indicators.definitions(ids(defined));
        return present(defined, indicator -> definitions.get(indicator.id()));
    }

    @BatchMapping
    Map<Indicator, Indicator> numerator(List<Indicator> rates) {
        return parts(rates, Indicator::numeratorId);
    }

    @BatchMapping
    Map<Indicator, Indicator> denominator(List<Indicator> rates) {
        return parts(rates, Indicator::denominatorId);
    }

    private Map<Indicator, Indicator> parts(
            List<Indicator> rates, Function<Indicator, @Nullable UUID> part) {
        var ids = rates.stream().map(part).filter(Objects::nonNull).distinct().toList();
        var parts = ids.isEmpty() ? Map.<UUID, Indicator>of() : indicators.byId(ids);
        return present(
                rates,
                rate -> {
                    var id = part.apply(rate);
                    return id == null ? null : parts.get(id);
                });
    }

    private static <V> Map<Indicator, V> present(
            List<Indicator> keys, Function<Indicator, @Nullable V> value) {
        var found = new HashMap<Indicator, V>();
        for (var key : keys) {
            var one = value.apply(key);
            if (one != null) {
                found.put(key, one);
            }
        }
        return found;
    }

    private static Collection<UUID> ids(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).distinct().toList();
    }
}

package org.tongbao.indicator;

import static java.util.stream.Collectors.toMap;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import org.tongbao.authority.Actor;
import org.tongbao.graphql.Page;
import org.tongbao.graphql.PageRequest;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// The catalogue is open to every signed-in actor; taking one is what demands it.
@Controller
class IndicatorController {

    private final Indicators indicators;
    private final SearchIndicators search;
    private final IndicatorCategories categories;
    private final Clock clock;

    IndicatorController(
            Indicators indicators,
            SearchIndicators search,
            IndicatorCategories categories,
            Clock clock,
            BatchLoaderRegistry loaders) {
        this.indicators = indicators;
        this.search = search;
        this.categories = categories;
        this.clock = clock;
        loaders.forTypePair(DefinitionKey.class, IndicatorDefinition.class)
                .registerMappedBatchLoader(
                        (keys, environment) -> Mono.fromSupplier(() -> inForce(keys)));
    }

    @QueryMapping
    Indicator indicator(@SuppressWarnings("unused") Actor actor, @Argument String code) {
        return indicators.get(code);
    }

    @QueryMapping
    Page<Indicator> indicators(
            @SuppressWarnings("unused") Actor actor,
            @Argument @Nullable String search,
            @Argument @Nullable Boolean retired,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var request = PageRequest.of(first, after, 200, "indicators", search, retired);
        return this.search.page(request, search, retired);
    }

    @QueryMapping
    List<UnitOfMeasure> unitsOfMeasure(@SuppressWarnings("unused") Actor actor) {
        return UnitOfMeasure.all();
    }

    @BatchMapping
    Map<Indicator, List<String>> categories(List<Indicator> printed) {
        return categories.of(printed);
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
    Map<Indicator, List<IndicatorDefinition>> definitions(List<Indicator> defined) {
        var definitions = indicators.definitions(ids(defined));
        return defined.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                indicator ->
                                        definitions
                                                .getOrDefault(indicator.id(), List.of())
                                                .reversed()));
    }

    /// In force in a month; in this one when none is named.
    @SchemaMapping
    CompletableFuture<@Nullable IndicatorDefinition> definition(
            Indicator indicator,
            @Argument @Nullable YearMonth month,
            DataLoader<DefinitionKey, IndicatorDefinition> definitions) {
        return definitions.load(
                new DefinitionKey(indicator.id(), month == null ? YearMonth.now(clock) : month));
    }

    /// Of one indicator, in force in one month.
    record DefinitionKey(UUID indicator, YearMonth month) {}

    /// One statement, whatever the months.
    private Map<DefinitionKey, IndicatorDefinition> inForce(Set<DefinitionKey> keys) {
        var all =
                indicators.definitions(
                        keys.stream().map(DefinitionKey::indicator).distinct().toList());
        var found = new HashMap<DefinitionKey, IndicatorDefinition>();
        for (var key : keys) {
            all.getOrDefault(key.indicator(), List.of()).stream()
                    .filter(one -> !one.fromMonth().isAfter(key.month()))
                    .reduce((one, later) -> later)
                    .ifPresent(one -> found.put(key, one));
        }
        return found;
    }

    @BatchMapping
    Map<Indicator, Indicator> mergedInto(List<Indicator> merged) {
        return parts(merged, Indicator::mergedIntoId);
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

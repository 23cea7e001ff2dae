package org.tongbao.history;

import static java.util.stream.Collectors.groupingBy;

import org.tongbao.history.Stated.Place;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Holds figures against each other. Every figure stands for all that print like it, and two
/// contradict each other only when none of those agree: 高新区 1.19亿元 is more than the city's 1.18亿元,
/// and 9366万元 is what its parts add up to.
public final class Doubts {

    /// Of two documents that are as precise the first by title: the same whenever it is asked.
    private static final Comparator<Stated> MOST_PRECISE_FIRST =
            Comparator.comparing(Stated::margin)
                    .thenComparing(Stated::document)
                    .thenComparing(figure -> figure.indicator().name())
                    .thenComparing(Stated::id);

    /// So many documents about one and the same are held against each of them.
    private static final int MOST_DOCUMENTS = 200;

    private final Map<Place, List<Stated>> byPlace;
    private final Map<UUID, Set<UUID>> children;
    private final Map<Divided, List<Stated>> rates;

    /// @param figures those to be judged and all they may be held against
    /// @param children of each unit whose parts shall add up, all of them
    public Doubts(List<Stated> figures, Map<UUID, Set<UUID>> children) {
        var ordered = figures.stream().sorted(MOST_PRECISE_FIRST).toList();
        this.children = Map.copyOf(children);
        this.byPlace = ordered.stream().collect(groupingBy(Stated::place));
        this.rates =
                ordered.stream()
                        .filter(figure -> figure.indicator().denominator() != null)
                        .collect(groupingBy(Doubts::divided));
    }

    public List<Doubt> of(Stated figure) {
        return Stream.of(
                        growth(figure).stream(),
                        increase(figure).stream(),
                        whole(figure).stream(),
                        parts(figure).stream(),
                        partsKnown(figure).stream(),
                        denominators(figure).stream(),
                        sources(figure).stream())
                .flatMap(doubts -> doubts)
                .toList();
    }

    /// What the other figures make of this one, beside what was printed.
    Computed computed(Stated figure) {
        return new Computed(
                base(figure)
                        .filter(Range::positive)
                        .flatMap(base -> figure.range().map(now -> now.growthFrom(base)))
                        .map(Doubts::cutOff)
                        .orElse(null),
                exact(figure.yearBefore()).map(Stated::document).orElse(null),
                sum(figure).map(Doubts::cutOff).orElse(null),
                denominator(figure).map(Doubts::cutOff).orElse(null));
    }

    private Optional<Doubt> growth(Stated figure) {
        var printed = figure.growthRange();
        var now = figure.range();
        if (figure.growth() == null || printed.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        var base = base(figure);
        if (base.isEmpty()) {
            return WholeBase.doubt(figure, printed.get());
        }
        if (!base.get().positive()) {
            return Optional.empty();
        }
        var computed = now.get().growthFrom(base.get());
        return computed.meets(printed.get())
                ? Optional.empty()
                : Optional.of(
                        Doubt.of(
                                DoubtKind.GROWTH_DIFFERS,
                                middle(computed),
                                shown(figure.growth()),
                                shown(Rounded.like(middle(computed), figure.growth())),
                                shown(middle(base.get()))));
    }

    /// What the year before was: as stated, or as the printed increase gives it.
    private Optional<Range> base(Stated figure) {
        var stated = exact(figure.yearBefore());
        if (stated.isPresent() || figure.increase() == null) {
            return stated.flatMap(Stated::range);
        }
        var increase = Range.around(figure.increase(), figure.margin());
        return figure.range().map(now -> now.minus(increase));
    }

    private Optional<Doubt> increase(Stated figure) {
        var before = exact(figure.yearBefore());
        if (figure.increase() == null || before.isEmpty() || figure.range().isEmpty()) {
            return Optional.empty();
        }
        var computed = figure.range().get().minus(before.get().range().orElseThrow());
        return computed.meets(Range.around(figure.increase(), figure.margin()))
                ? Optional.empty()
                : Optional.of(
                        Doubt.of(
                                DoubtKind.INCREASE_DIFFERS,
                                middle(computed),
                                shown(figure.increase()),
                                shown(middle(computed)),
                                shown(before.get().value())));
    }

    private Optional<Doubt> whole(Stated part) {
        var parent = part.unit().parent();
        if (parent == null || !part.indicator().adds() || part.qualifier() == Qualifier.ABOUT) {
            return Optional.empty();
        }
        return exact(part.place(parent))
                .filter(whole -> part.value().compareTo(whole.value()) > 0)
                .map(whole ->
                        Doubt.of(
                                DoubtKind.PART_EXCEEDS_WHOLE,
                                whole.value(),
                                shown(part.value()),
                                whole.unit().name(),
                                shown(whole.value())));
    }

    private Optional<Doubt> parts(Stated whole) {
        return sum(whole)
                .filter(added -> whole.range().filter(range -> !range.meets(added)).isPresent())
                .map(added ->
                        Doubt.of(
                                DoubtKind.PARTS_DIFFER,
                                middle(added),
                                shown(whole.value()),
                                shown(middle(added)),
                                partsOf(whole).size()));
    }

    /// While some are not known, those that are may already be too much: the least they can be
    /// against the most the whole can be.
    private Optional<Doubt> partsKnown(Stated whole) {
        var most = whole.range().map(Range::high);
        var parts = partsOf(whole);
        var known = parts.stream().flatMap(part -> least(whole.place(part)).stream()).toList();
        if (most.isEmpty() || known.size() == parts.size() || !whole.indicator().adds()) {
            return Optional.empty();
        }
        var least = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return least.compareTo(most.get()) <= 0
                ? Optional.empty()
                : Optional.of(
                        Doubt.of(
                                DoubtKind.PARTS_EXCEED_WHOLE,
                                least,
                                shown(whole.value()),
                                shown(least),
                                known.size()));
    }

    private Optional<BigDecimal> least(Place place) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(figure -> figure.qualifier() != Qualifier.ABOUT)
                .findFirst()
                .map(figure -> figure.value().subtract(figure.margin()));
    }

    /// Of all parts; empty while one of them is not known: eight of eleven are no sum.
    private Optional<Range> sum(Stated whole) {
        var parts = partsOf(whole);
        var stated =
                parts.stream()
                        .flatMap(part -> exact(whole.place(part)).flatMap(Stated::range).stream())
                        .toList();
        return stated.size() < parts.size() || !whole.indicator().adds()
                ? Optional.empty()
                : stated.stream().reduce(Range::plus);
    }

    private Set<UUID> partsOf(Stated whole) {
        return children.getOrDefault(whole.unit().id(), Set.of());
    }

    private Optional<Doubt> denominators(Stated rate) {
        var own = denominator(rate);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return rates.getOrDefault(divided(rate), List.of()).stream()
                .filter(other -> !other.indicator().id().equals(rate.indicator().id()))
                .flatMap(other -> {
                    var its = denominator(other);
                    return its.isEmpty() || its.get().meets(own.get())
                            ? Stream.empty()
                            : Stream.of(
                                    Doubt.of(
                                            DoubtKind.DENOMINATORS_DIFFER,
                                            middle(own.get()),
                                            Rounded.toOneDecimal(middle(own.get())),
                                            other.indicator().name(),
                                            Rounded.toOneDecimal(middle(its.get()))));
                })
                .findFirst();
    }

    /// What rates of one date are divided by.
    private record Divided(UUID unit, UUID denominator, YearMonth at) {}

    private static Divided divided(Stated rate) {
        return new Divided(
                rate.unit().id(),
                Objects.requireNonNull(rate.indicator().denominator()),
                rate.period().to());
    }

    /// What a printed rate must have been divided by: numerator ÷ rate.
    private Optional<Range> denominator(Stated rate) {
        var numerator = rate.indicator().numerator();
        if (numerator == null || rate.indicator().denominator() == null) {
            return Optional.empty();
        }
        var divided =
                exact(new Place(rate.unit().id(), numerator, rate.period()))
                        .or(() ->
                                exact(new Place(rate.unit().id(), numerator, rate.period().end())));
        return divided.flatMap(Stated::range)
                .filter(Range::positive)
                .flatMap(above -> rate.range().filter(Range::positive).map(above::over))
                .map(implied -> implied.movedRight(rate.indicator().shift()));
    }

    private Optional<Doubt> sources(Stated figure) {
        return byPlace.getOrDefault(figure.place(), List.of()).stream()
                .limit(MOST_DOCUMENTS)
                .filter(other -> !other.document().equals(figure.document()))
                .filter(other -> contradicts(figure, other))
                .map(other ->
                        Doubt.of(
                                DoubtKind.SOURCES_DIFFER,
                                other.value(),
                                shown(figure.value()),
                                other.document(),
                                shown(other.value())))
                .findFirst();
    }

    private static boolean contradicts(Stated one, Stated other) {
        return one.range()
                .flatMap(mine -> other.range().map(its -> !mine.meets(its)))
                .orElse(false);
    }

    /// The figure of a place that can be reckoned with; the most precise of several.
    private Optional<Stated> exact(Place place) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(figure -> figure.range().isPresent())
                .findFirst();
    }

    private static BigDecimal cutOff(Range range) {
        return Rounded.cutOff(middle(range));
    }

    private static BigDecimal middle(Range range) {
        return range.low().add(range.high()).divide(BigDecimal.TWO, Range.EXACT_ENOUGH);
    }

    private static String shown(BigDecimal number) {
        return Rounded.plainly(number).toPlainString();
    }
}

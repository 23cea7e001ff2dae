package org.tongbao.history;

import static java.util.stream.Collectors.groupingBy;

import org.tongbao.history.Stated.Place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Holds figures against each other. Every figure stands for all that print like it, and two
/// contradict each other only when none of those agree: 高新区 1.19亿元 is more than the city's 1.18亿元,
/// and 9366万元 is what its parts add up to.
public final class Doubts {

    private final Map<Place, List<Stated>> byPlace;
    private final Map<UUID, Set<UUID>> children;
    private final List<Stated> figures;

    /// @param figures those to be judged and all they may be held against
    /// @param children of each unit whose parts shall add up, all of them
    public Doubts(List<Stated> figures, Map<UUID, Set<UUID>> children) {
        this.figures = List.copyOf(figures);
        this.children = Map.copyOf(children);
        this.byPlace = figures.stream().collect(groupingBy(Stated::place));
    }

    public List<Doubt> of(Stated figure) {
        return Stream.of(
                        growth(figure).stream(),
                        increase(figure).stream(),
                        whole(figure).stream(),
                        parts(figure).stream(),
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
        return figures.stream()
                .filter(other -> dividesAlike(rate, other))
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

    private static boolean dividesAlike(Stated rate, Stated other) {
        return other.unit().id().equals(rate.unit().id())
                && !other.indicator().id().equals(rate.indicator().id())
                && rate.indicator().denominator() != null
                && rate.indicator().denominator().equals(other.indicator().denominator())
                && other.period().to().equals(rate.period().to());
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
        var stated = new ArrayList<>(byPlace.getOrDefault(place, List.of()));
        stated.removeIf(figure -> figure.range().isEmpty());
        return stated.stream().min((a, b) -> a.margin().compareTo(b.margin()));
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

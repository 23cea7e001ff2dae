package org.tongbao.standing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the forms ask of the units of a family. A unit's own form (本级) goes before those its parent
/// has for its children, of these the one for its peer group before the one for all, each from its
/// first month on: until then the next one asked.
final class Asked {

    /// @param form whose line it is
    /// @param span the months in which it is asked
    record Line(Form form, Indicator indicator, Span span) {

        boolean own() {
            return form.own();
        }
    }

    /// @param unit the unit the form belongs to
    /// @param own whether it asks the unit itself instead of its children
    /// @param peerGroup of the children that are asked; null for all
    /// @param from its first month
    record Form(UUID unit, boolean own, @Nullable String peerGroup, YearMonth from) {}

    /// What decides which forms ask a unit.
    private record Place(UUID unit, @Nullable UUID parent, @Nullable String peerGroup) {

        static Place of(Member member) {
            return new Place(member.unit().id(), member.parent(), member.unit().peerGroup());
        }
    }

    private final List<Line> lines;
    private final List<Indicator> indicators;
    private final Map<Form, List<Line>> byForm;
    private final Map<UUID, List<Form>> byUnit;
    private final Map<Place, List<Line>> byPlace = new HashMap<>();

    Asked(List<Line> lines) {
        this(lines, List.of());
    }

    /// @param beneath what others ask whose lines were not read
    Asked(List<Line> lines, List<Indicator> beneath) {
        this.lines = List.copyOf(lines);
        this.indicators =
                Stream.concat(lines.stream().map(Line::indicator), beneath.stream())
                        .collect(toMap(Indicator::id, one -> one, (one, _) -> one))
                        .values()
                        .stream()
                        .sorted(comparing(Indicator::position).thenComparing(Indicator::code))
                        .toList();
        this.byForm =
                lines.stream()
                        .collect(groupingBy(Line::form, LinkedHashMap::new, Collectors.toList()));
        this.byUnit = byForm.keySet().stream().collect(groupingBy(Form::unit));
    }

    List<Line> lines() {
        return lines;
    }

    /// What is asked of anybody, in the catalogue's order.
    List<Indicator> indicators() {
        return indicators;
    }

    /// In the order of each form; the one that asks now first.
    List<Line> of(Member member) {
        return byPlace.computeIfAbsent(Place.of(member), this::of);
    }

    private List<Line> of(Place place) {
        var asking =
                Stream.of(
                                forms(place.unit(), true, null),
                                place.peerGroup() == null
                                        ? Stream.<Form>of()
                                        : forms(place.parent(), false, place.peerGroup()),
                                forms(place.parent(), false, null))
                        .flatMap(forms -> forms)
                        .toList();
        var all = new ArrayList<Line>();
        YearMonth until = null;
        for (var form : asking) {
            if (until == null || form.from().isBefore(until)) {
                all.addAll(before(until, byForm.getOrDefault(form, List.of())));
                until = form.from();
            }
        }
        return List.copyOf(all);
    }

    /// @param own whether they ask the unit itself instead of its children
    private Stream<Form> forms(@Nullable UUID unit, boolean own, @Nullable String group) {
        return unit == null
                ? Stream.of()
                : byUnit.getOrDefault(unit, List.of()).stream()
                        .filter(form ->
                                form.own() == own && Objects.equals(form.peerGroup(), group));
    }

    /// Until the month in which a form that goes before begins.
    private static List<Line> before(@Nullable YearMonth month, List<Line> lines) {
        return month == null
                ? lines
                : lines.stream()
                        .flatMap(line ->
                                line
                                        .span()
                                        .until(month.minusMonths(1))
                                        .map(span -> new Line(line.form(), line.indicator(), span))
                                        .stream())
                        .toList();
    }

    Optional<Line> of(Member member, UUID indicator) {
        return of(member).stream()
                .filter(line -> line.indicator().id().equals(indicator))
                .findFirst();
    }

    /// The months of a span in which the unit owes a value.
    Set<YearMonth> expected(Member member, UUID indicator, Span within) {
        var expected = new HashSet<YearMonth>();
        for (var line : of(member)) {
            if (line.indicator().id().equals(indicator)) {
                line.span()
                        .since(member.standsFrom())
                        .flatMap(span -> span.since(within.from()))
                        .flatMap(span -> span.until(within.to()))
                        .ifPresent(span -> span.each().forEach(expected::add));
            }
        }
        expected.removeIf(month -> member.exempt(indicator, month));
        return expected;
    }
}

package org.tongbao.standing;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.tongbao.indicator.Indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the forms ask of the units of a family. A unit's own form (本级) goes before the one its
/// parent has for all children.
final class Asked {

    /// @param unit the unit the form belongs to
    /// @param own whether it asks the unit itself instead of its children
    record Line(UUID unit, boolean own, Indicator indicator, Span span) {}

    private record Form(@Nullable UUID unit, boolean own) {}

    private final List<Line> lines;
    private final Map<Form, List<Line>> byForm;

    Asked(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.byForm = lines.stream().collect(groupingBy(line -> new Form(line.unit(), line.own())));
    }

    List<Line> lines() {
        return lines;
    }

    /// In the form's order.
    List<Line> of(Member member) {
        var own = lines(member.unit().id(), true);
        return own.isEmpty() ? lines(member.parent(), false) : own;
    }

    Optional<Line> of(Member member, UUID indicator) {
        return of(member).stream()
                .filter(line -> line.indicator().id().equals(indicator))
                .findFirst();
    }

    /// The months of a span in which the unit owes a value.
    Set<YearMonth> expected(Member member, UUID indicator, Span within) {
        return of(member, indicator)
                .flatMap(line -> line.span().since(member.standsFrom()))
                .flatMap(span -> span.since(within.from()))
                .flatMap(span -> span.until(within.to()))
                .stream()
                .flatMap(Span::stream)
                .filter(month -> !member.exempt(indicator, month))
                .collect(Collectors.toSet());
    }

    private List<Line> lines(@Nullable UUID unit, boolean own) {
        return byForm.getOrDefault(new Form(unit, own), List.of());
    }
}

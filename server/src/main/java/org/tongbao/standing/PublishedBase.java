package org.tongbao.standing;

import org.tongbao.indicator.Indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The opening level of a stock where reports do not reach back to it: of each part as it is known,
/// else what a document states exactly of the whole for the end of that month.
record PublishedBase(Sheet sheet, Indicator indicator, Member member) implements Evidence.Base {

    @Override
    public Optional<Opening> before(Span span, Evidence.Counted counted) {
        return publishes(span.eve())
                ? ofParts(span).or(() -> ofWhole(span, counted))
                : Optional.empty();
    }

    /// Whether documents state anything for the end of a month.
    private boolean publishes(YearMonth end) {
        var span = new Span(end, end);
        return sheet.published().keySet().stream()
                .anyMatch(key -> key.indicator().equals(indicator.id()) && key.span().equals(span));
    }

    private Optional<Opening> ofParts(Span span) {
        var children = sheet.family().childrenOf(member);
        if (children.isEmpty()) {
            return Optional.empty();
        }
        var openings =
                Stream.of(
                                children.stream().map(child -> sheet.evidence(indicator, child)),
                                Stream.of(sheet.own(indicator, member)),
                                sheet.gone(indicator, member).stream())
                        .flatMap(parts -> parts)
                        .map(part -> ((Evidence.Counted) part).opening(span))
                        .toList();
        return openings.stream().allMatch(Optional::isPresent)
                ? openings.stream().flatMap(Optional::stream).reduce(Opening::plus)
                : Optional.empty();
    }

    /// Only while all of the whole is known now, and it is made of the same units.
    private Optional<Opening> ofWhole(Span span, Evidence.Counted counted) {
        return counted.heldByAll(span.to())
                        && sheet.courses()
                                .unmoved(Set.of(member.unit().code()), span.eve(), span.to())
                ? sheet.published(indicator, List.of(member)).at(span.eve()).map(Opening::published)
                : Optional.empty();
    }
}

package org.tongbao.standing;

import org.tongbao.history.EarlierFigures.EarlierFigure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What documents state of one unit and indicator for earlier times. Of a unit in which others have
/// gone on since, it is the sum of what is stated of each of them, and nothing while one is not
/// known.
///
/// @param adds whether the figures of several units add up; rates and recorded facts never do
record Published(Map<Key, Figure> figures, UUID indicator, Former former, boolean adds) {

    /// Which figure: of a unit, an indicator and exactly these months.
    record Key(UUID unit, UUID indicator, Span span) {}

    /// @param documents that state it, or its parts
    record Figure(BigDecimal amount, List<String> documents) {

        Figure {
            documents = List.copyOf(documents);
        }

        static Figure of(EarlierFigure figure) {
            return new Figure(figure.amount(), List.of(figure.document()));
        }

        Figure plus(Figure other) {
            return new Figure(
                    amount.add(other.amount),
                    Stream.concat(documents.stream(), other.documents.stream())
                            .distinct()
                            .toList());
        }
    }

    /// The units that together were the unit in earlier months.
    interface Former {
        Set<UUID> in(Span span);
    }

    static final Published NOTHING =
            new Published(Map.of(), new UUID(0, 0), _ -> Set.of(new UUID(0, 0)), false);

    /// Of exactly these months.
    Optional<Figure> over(Span span) {
        var units = former.in(span);
        var stated =
                units.stream()
                        .map(unit -> figures.get(new Key(unit, indicator, span)))
                        .filter(Objects::nonNull)
                        .toList();
        return stated.size() == units.size() && (adds || units.size() == 1)
                ? stated.stream().reduce(Figure::plus)
                : Optional.empty();
    }

    /// At the end of these months.
    Optional<Figure> atEndOf(Span span) {
        return at(span.to());
    }

    /// At the end of a month.
    Optional<Figure> at(YearMonth month) {
        return over(new Span(month, month));
    }

    static Key key(UUID unit, EarlierFigure figure) {
        var period = figure.period();
        return new Key(unit, figure.indicator(), new Span(period.from(), period.to()));
    }
}

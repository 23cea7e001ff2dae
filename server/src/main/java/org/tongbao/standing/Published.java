package org.tongbao.standing;

import org.tongbao.history.EarlierFigures.EarlierFigure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What documents state of one unit and indicator for earlier times.
record Published(Map<Key, BigDecimal> figures, UUID unit, UUID indicator) {

    /// Which figure: of a unit, an indicator and exactly these months.
    record Key(UUID unit, UUID indicator, Span span) {}

    static final Published NOTHING = new Published(Map.of(), new UUID(0, 0), new UUID(0, 0));

    /// Of exactly these months.
    Optional<Share> over(Span span) {
        return Optional.ofNullable(figures.get(new Key(unit, indicator, span))).map(Share::whole);
    }

    /// At the end of these months.
    Optional<Share> atEndOf(Span span) {
        return over(new Span(span.to(), span.to()));
    }

    static Key key(UUID unit, EarlierFigure figure) {
        var period = figure.period();
        return new Key(unit, figure.indicator(), new Span(period.from(), period.to()));
    }
}

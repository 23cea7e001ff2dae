package org.tongbao.standing;

import org.tongbao.history.EarlierFigures.Key;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What documents state of one unit and indicator for earlier times.
record Published(Map<Key, BigDecimal> figures, UUID unit, UUID indicator) {

    static final Published NOTHING = new Published(Map.of(), new UUID(0, 0), new UUID(0, 0));

    /// Of exactly these months.
    Optional<Share> over(Span span) {
        return Optional.ofNullable(
                        figures.get(
                                new Key(
                                        unit,
                                        indicator,
                                        new org.tongbao.history.Period(span.from(), span.to()))))
                .map(Share::whole);
    }

    /// At the end of these months.
    Optional<Share> atEndOf(Span span) {
        return over(new Span(span.to(), span.to()));
    }
}

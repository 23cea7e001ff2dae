package org.tongbao.standing;

import org.tongbao.plan.Target;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// A time that is asked about.
///
/// @param month as the units stood in it
/// @param moment what is held against the targets
/// @param period whose figures are wanted, up to the month
record When(YearMonth month, Moment moment, Period period) {

    /// What has to be known of each unit and indicator.
    ///
    /// @param eves the last months before units were split
    Reading reading(Set<UUID> indicators, Collection<Target> targets, Stream<YearMonth> eves) {
        return moment.reading(
                        indicators,
                        targets.stream()
                                .map(target -> new Span(target.fromMonth(), target.toMonth()))
                                .toList(),
                        period)
                .with(eves);
    }

    /// Where figures of earlier years may be wanted: to compare with, and before the span of a
    /// goal.
    Set<YearMonth> earlier(Reading reading) {
        var months = new TreeSet<>(period.before());
        months.addAll(reading.levels());
        return months;
    }

    /// Before this month nothing is owed.
    YearMonth since() {
        return moment.start().isBefore(period.span().from())
                ? moment.start()
                : period.span().from();
    }
}

package org.tongbao.reorganisation;

import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnitPeriod;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A unit's way through time. Its periods follow one another without a gap; what has been is never
/// changed, only what comes from a month on.
///
/// @param version grows with every change of the unit
record Course(UUID id, String code, int version, List<OrgUnitPeriod> periods) {

    Course {
        periods = List.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("A unit stands somewhere at some time: " + code);
        }
    }

    YearMonth first() {
        return periods.getFirst().from();
    }

    /// The newest period, which may be still to come.
    OrgUnitPeriod newest() {
        return periods.getLast();
    }

    Optional<OrgUnitPeriod> in(YearMonth month) {
        return periods.stream().filter(period -> period.contains(month)).findFirst();
    }

    /// How it stands in a month; before its first how it begins, after its last how it ended.
    OrgUnitPeriod standing(YearMonth month) {
        return in(month).orElseGet(() -> month.isBefore(first()) ? periods.getFirst() : newest());
    }

    /// Where rights over it are looked up.
    UnitPath path(YearMonth today) {
        return standing(today).path();
    }

    /// The same up to the month before, and changed from the month to its end. The month lies in
    /// the newest period: an earlier change would have to undo a later one.
    Course changedFrom(YearMonth month, UnaryOperator<OrgUnitPeriod> change) {
        var last = newest();
        var kept = new ArrayList<>(periods.subList(0, periods.size() - 1));
        if (last.from().isBefore(month)) {
            kept.add(last.between(last.from(), month.minusMonths(1)));
        }
        kept.add(change.apply(last.between(month, last.to())));
        return new Course(id, code, version + 1, kept);
    }

    /// The same, and no more from the month on.
    Course endedBefore(YearMonth month) {
        var last = newest();
        var kept = new ArrayList<>(periods.subList(0, periods.size() - 1));
        kept.add(last.between(last.from(), month.minusMonths(1)));
        return new Course(id, code, version + 1, kept);
    }
}

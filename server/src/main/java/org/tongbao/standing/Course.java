package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.UnitPath;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where a unit stood up to the month that is asked about, oldest first.
///
/// @param unit as it stands in the month or stood last
/// @param absorbed the units that went on in it, and from when
/// @param parts the units it went on in by a split, and from when
record Course(OrgUnit unit, List<Stay> stays, List<Absorbed> absorbed, List<Part> parts) {

    /// Months in one place, whatever the unit was called.
    record Stay(UnitPath path, @Nullable UUID parent, Span span) {

        boolean under(Set<String> codes) {
            return Arrays.stream(path.value().split("/")).anyMatch(codes::contains);
        }
    }

    record Absorbed(UUID unit, YearMonth month) {}

    record Part(UUID unit, YearMonth month) {}

    Course {
        stays = joined(stays);
        absorbed = List.copyOf(absorbed);
        parts = List.copyOf(parts);
    }

    private static List<Stay> joined(List<Stay> stays) {
        var joined = new ArrayList<Stay>();
        for (var stay : stays) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && before.path().equals(stay.path())) {
                joined.removeLast();
                joined.add(new Stay(stay.path(), stay.parent(), before.span().joined(stay.span())));
            } else {
                joined.add(stay);
            }
        }
        return List.copyOf(joined);
    }

    /// The stays at or under one of the units with these codes.
    List<Stay> under(Set<String> codes) {
        return stays.stream().filter(stay -> stay.under(codes)).toList();
    }

    /// The units directly above it, each once.
    List<UUID> parents() {
        return stays.stream().map(Stay::parent).filter(Objects::nonNull).distinct().toList();
    }

    /// Whether it stood directly under a unit in some month of a span.
    boolean stoodUnder(UUID parent, Span span) {
        return stays.stream()
                .filter(stay -> parent.equals(stay.parent()))
                .anyMatch(stay -> stay.span().overlaps(span));
    }

    Optional<Stay> in(YearMonth month) {
        return stays.stream().filter(stay -> stay.span().contains(month)).findFirst();
    }

    boolean standsUnder(Set<String> codes, YearMonth month) {
        return in(month).filter(stay -> stay.under(codes)).isPresent();
    }

    /// Whether it stands, or stood last, under one of the units with these codes.
    boolean below(Set<String> codes) {
        return stays.getLast().parent() != null
                && new Stay(stays.getLast().path().governing(), null, stays.getLast().span())
                        .under(codes);
    }

    /// The split that was the last one at the end of a month.
    Optional<Division> division(YearMonth end) {
        return parts.stream()
                .map(Part::month)
                .filter(month -> !month.isAfter(end))
                .max(YearMonth::compareTo)
                .map(month ->
                        new Division(
                                this,
                                month,
                                parts.stream()
                                        .filter(part -> part.month().equals(month))
                                        .map(Part::unit)
                                        .toList()));
    }
}

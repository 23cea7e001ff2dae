package org.tongbao.standing;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The units that may be the first ones by an amount: those whose figure may be another than what
/// their facts come to, then by these sums; what has none last, equals in official order.
///
/// @param all whether there are no others
public record FirstUnits(List<Candidate> candidates, boolean all) {

    public FirstUnits {
        candidates = List.copyOf(candidates);
    }

    /// @param found in their order
    /// @param most how many of those that are not apart
    /// @param all whether there are no others
    static FirstUnits of(List<Candidate> found, int most, boolean all) {
        var first =
                Stream.concat(
                                found.stream().filter(Candidate::apart),
                                found.stream().filter(one -> !one.apart()).limit(most))
                        .toList();
        return new FirstUnits(first, all && first.size() == found.size());
    }

    public Set<UUID> units() {
        return candidates.stream().map(Candidate::unit).collect(toSet());
    }

    /// Whether nobody else can be among the first ones. All others come after every candidate that
    /// is not apart, and their figures are what their facts come to, or there is none; so it is
    /// enough when as many candidates are where their sums put them.
    ///
    /// @param figures of the candidates that have a row; null where there is no figure
    public boolean suffice(int count, Map<UUID, @Nullable BigDecimal> figures) {
        return all
                || candidates.stream()
                                .filter(candidate -> !candidate.apart())
                                .filter(candidate -> figures.containsKey(candidate.unit()))
                                .filter(candidate ->
                                        same(candidate.amount(), figures.get(candidate.unit())))
                                .count()
                        >= count;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}

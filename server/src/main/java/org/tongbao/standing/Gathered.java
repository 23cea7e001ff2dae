package org.tongbao.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.tongbao.authority.UnitPath;
import org.tongbao.indicator.Indicator;
import org.tongbao.plan.Target;
import org.tongbao.population.Population;
import org.tongbao.standing.Known.Key;
import org.tongbao.standing.SelectFamily.Row;
import org.tongbao.standing.Sheets.Asking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// All that was read at one moment of the units under another, as they stood in some months. Each
/// sheet made of it is what reading it for its month alone would give.
///
/// @param asked whose figures were wanted
/// @param indicators these and the parts of rates
record Gathered(Asking asking, List<Indicator> asked, Set<UUID> indicators, List<Row> rows) {

    Gathered {
        asked = List.copyOf(asked);
        indicators = Set.copyOf(indicators);
        rows = List.copyOf(rows);
    }

    /// @param when within the months that were read
    /// @param targets that hold then, no others than it was read for
    Sheet sheet(When when, List<Target> targets) {
        var courses = asking.courses().in(when.month());
        var reading = when.reading(indicators, targets, courses.eves());
        var family = new Family(asking.head(), members(when));
        var concerned = new HashSet<>(courses.units());
        concerned.addAll(family.ids());
        var known = units().filter(row -> concerned.contains(row.unit())).toList();
        return new Sheet(
                family,
                asking.forms().in(when.month()),
                SheetTargets.of(targets),
                known.stream()
                        .flatMap(row -> row.figures().stream())
                        .map(stated -> stated.in(reading))
                        .collect(groupingBy(Known::key)),
                courses,
                when.moment(),
                when.period(),
                new Residents(family, populations(known)),
                published(known, when, reading),
                known.stream()
                        .flatMap(row ->
                                row.sums().stream()
                                        .map(summed ->
                                                Map.entry(
                                                        new Key(row.unit(), summed.indicator()),
                                                        summed.in(reading))))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Units whose sums are not there or do not say enough at one of some times: under them must be
    /// read.
    Stream<UnitPath> insufficient(List<When> times) {
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(row.member())
                                .filter(member ->
                                        times.stream()
                                                .anyMatch(
                                                        when -> isInsufficient(row, member, when))))
                .map(member -> member.unit().path());
    }

    /// Where the unit itself is exempt, it matters whether all under it are.
    private static boolean isInsufficient(Row row, Member member, When when) {
        return !row.whole()
                || row.sums().stream()
                        .anyMatch(summed ->
                                !summed.suffices()
                                        || member.exempt(
                                                summed.indicator(), when.moment().month()));
    }

    /// Each unit once: what is known of it stands beside each place in which it stood.
    private Stream<Row> units() {
        var units = new HashMap<UUID, Row>();
        rows.forEach(row -> units.putIfAbsent(row.unit(), row));
        return rows.stream().filter(row -> units.get(row.unit()) == row);
    }

    private List<Member> members(When when) {
        return rows.stream()
                .filter(row -> row.stands() != null && row.stands().contains(when.month()))
                .map(Row::member)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<UUID, List<Population>> populations(List<Row> rows) {
        return rows.stream().collect(toMap(Row::unit, Row::populations));
    }

    /// Of several documents the most precise counts.
    private static Map<Published.Key, Published.Figure> published(
            List<Row> rows, When when, Reading reading) {
        var earlier = when.earlier(reading);
        return rows.stream()
                .flatMap(row ->
                        row.earlier().stream()
                                .filter(one -> earlier.contains(one.period().to()))
                                .map(one -> Map.entry(Published.key(row.unit(), one), one)))
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                entry -> Published.Figure.of(entry.getValue()),
                                (first, _) -> first));
    }
}

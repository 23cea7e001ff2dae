package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnitTree;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What is expected of a unit, of one indicator, while it stood directly under another.
///
/// @param changes by the month from which on it is expected, until the next one; nothing before the
///   first
public record Expected(UUID unit, UUID indicator, NavigableMap<YearMonth, Expectation> changes) {

    /// Of what adds up over units, by indicator.
    ///
    /// @param member as it stood in one place
    /// @param stands in which months
    static Map<UUID, NavigableMap<YearMonth, Expectation>> of(
            Asked asked, Member member, Span stands) {
        var months = new HashMap<UUID, NavigableSet<YearMonth>>();
        asked.of(member).stream()
                .filter(line -> line.indicator().kind().addsUpOverUnits())
                .forEach(line -> add(months, line.indicator().id(), line.span(), stands));
        member.exemptions().forEach(one -> add(months, one.indicator(), one.span(), stands));
        var expected = new HashMap<UUID, NavigableMap<YearMonth, Expectation>>();
        months.forEach((indicator, all) -> {
            var changes = changes(asked, member, indicator, all);
            if (!changes.isEmpty()) {
                end(changes, stands);
                expected.put(indicator, changes);
            }
        });
        return expected;
    }

    /// The months of a place in which a span begins, or is over.
    private static void add(
            Map<UUID, NavigableSet<YearMonth>> months, UUID indicator, Span span, Span stands) {
        if (span.overlaps(stands)) {
            var of = months.computeIfAbsent(indicator, _ -> new TreeSet<>());
            of.add(span.from().isBefore(stands.from()) ? stands.from() : span.from());
            if (span.to().isBefore(stands.to())) {
                of.add(span.to().plusMonths(1));
            }
        }
    }

    private static NavigableMap<YearMonth, Expectation> changes(
            Asked asked, Member member, UUID indicator, NavigableSet<YearMonth> months) {
        var changes = new TreeMap<YearMonth, Expectation>();
        var before = Expectation.NONE;
        for (var month : months) {
            var now = in(asked, member, indicator, month);
            if (now != before) {
                changes.put(month, now);
            }
            before = now;
        }
        return changes;
    }

    private static Expectation in(Asked asked, Member member, UUID indicator, YearMonth month) {
        if (member.exempt(indicator, month)) {
            return Expectation.EXEMPT;
        }
        return asked.expected(member, indicator, new Span(month, month)).isEmpty()
                ? Expectation.NONE
                : Expectation.DUE;
    }

    private static void end(NavigableMap<YearMonth, Expectation> changes, Span stands) {
        if (stands.to().isBefore(OrgUnitTree.OPEN_END)
                && changes.lastEntry().getValue() != Expectation.NONE) {
            changes.put(stands.to().plusMonths(1), Expectation.NONE);
        }
    }
}

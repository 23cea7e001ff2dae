package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Scope;
import org.tongbao.authority.Verb;
import org.tongbao.calendar.CollectionCalendar;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.ledger.LedgerCounts;
import org.tongbao.ledger.LineLedger;
import org.tongbao.report.Feeds.Said;
import org.tongbao.report.TriedValues.Tried;
import org.tongbao.report.Values.Past;
import org.tongbao.report.WarningRuleInput.Threshold;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Counts what a rule would have said about the last month that is over, before it is stored.
@Component
class TryWarningRule {

    private static final int LOOK_BACK = 3;

    private final UnitPlaces places;
    private final WarningRules rules;
    private final TriedValues values;
    private final Feeds feeds;
    private final LedgerCounts ledgers;
    private final ReportingCalendar calendars;
    private final Authority authority;
    private final Clock clock;

    TryWarningRule(
            UnitPlaces places,
            WarningRules rules,
            TriedValues values,
            Feeds feeds,
            LedgerCounts ledgers,
            ReportingCalendar calendars,
            Authority authority,
            Clock clock) {
        this.places = places;
        this.rules = rules;
        this.values = values;
        this.feeds = feeds;
        this.ledgers = ledgers;
        this.calendars = calendars;
        this.authority = authority;
        this.clock = clock;
    }

    WarningTrial with(Actor actor, String unit, WarningRuleCode code, List<Threshold> typed) {
        var place = places.find(actor.scope(Verb.UNIT_READ), unit, YearMonth.now(clock));
        authority.require(actor, Verb.WARNING_MANAGE, place.path());
        var checks = rules.any(place.path());
        var tuning = Tuning.of(checks.rule(code), true, typed);
        if (!tuning.problems().isEmpty()) {
            return new WarningTrial(null, 0, 0, 0, tuning.problems());
        }
        var month = lastClosed(calendars.of(place.id()), clock.instant());
        var only = checks.only(tuning.rule());
        var known = values.collectedBy(place.id(), month);
        var said = new LinkedHashMap<UUID, Said>();
        known.forEach((of, its) -> said.put(of, said(month, its)));
        var fed = feeds.of(said, month, only);
        var kept =
                code.isAboutLedgers()
                        ? ledgers.of(Scope.EVERYWHERE, known.keySet(), month)
                        : Map.<UUID, Map<UUID, LineLedger>>of();
        var tally =
                known.entrySet().stream()
                        .map(one ->
                                judged(
                                        month,
                                        one.getValue(),
                                        Objects.requireNonNull(said.get(one.getKey())),
                                        only,
                                        fed.getOrDefault(one.getKey(), Map.of()),
                                        kept.getOrDefault(one.getKey(), Map.of())))
                        .reduce(Tally.NOTHING, Tally::plus);
        return new WarningTrial(
                month, tally.values(), tally.warned(), tally.unexplained(), List.of());
    }

    private static Said said(YearMonth month, List<Tried> known) {
        var lines = new LinkedHashMap<String, LineValue>();
        var before = new LinkedHashMap<UUID, List<Past>>();
        for (var one : known) {
            var value = one.value().value();
            if (!one.value().month().equals(month)) {
                before.computeIfAbsent(one.indicator().id(), _ -> new ArrayList<>())
                        .add(one.value());
            } else if (value != null) {
                lines.put(one.indicator().code(), value);
            }
        }
        return new Said(new Content(lines, Map.of()), before);
    }

    private record Tally(int values, int warned, int unexplained) {

        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    values + other.values, warned + other.warned, unexplained + other.unexplained);
        }
    }

    private static Tally judged(
            YearMonth month,
            List<Tried> known,
            Said said,
            Checks checks,
            Map<String, Fed> fed,
            Map<UUID, LineLedger> ledgers) {
        var numbers = new LinkedHashMap<String, List<BigDecimal>>();
        var kept = new LinkedHashMap<String, LineLedger>();
        known.forEach(one ->
                numbers.put(
                        one.indicator().code(),
                        Values.numbers(
                                said.before().getOrDefault(one.indicator().id(), List.of()))));
        known.stream()
                .map(Tried::indicator)
                .filter(one -> ledgers.containsKey(one.id()))
                .forEach(one -> kept.put(one.code(), ledgers.get(one.id())));
        var oddities = new Oddities(checks, numbers, fed, kept);
        return known.stream()
                .filter(one -> one.value().month().equals(month))
                .map(Tried::indicator)
                .map(one ->
                        tally(
                                said.content().lines().get(one.code()),
                                oddities.of(one, said.content())))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private static Tally tally(@Nullable LineValue value, List<Warning> warnings) {
        var warned = !warnings.isEmpty();
        return new Tally(
                LineValue.amountOf(value) == null ? 0 : 1,
                warned ? 1 : 0,
                warned && (value == null || value.note() == null) ? 1 : 0);
    }

    /// The newest month whose reports are no longer in time.
    static YearMonth lastClosed(CollectionCalendar calendar, Instant now) {
        var month = calendar.newestOpen(now);
        for (int back = 0; back < LOOK_BACK && !calendar.window(month).past(now); back++) {
            month = month.minusMonths(1);
        }
        return month;
    }
}

package org.tongbao.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.indicator.SearchIndicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Plans;
import org.tongbao.plan.Targets;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// Reads pages of the flat tables for whoever may: what is asked is read from its words, and
/// refused in words when it makes no sense.
@Component
class Feed {

    private static final int MOST_MONTHS = 120;

    private final OrgUnits orgUnits;
    private final Units units;
    private final SearchIndicators indicators;
    private final Indicators catalogue;
    private final Plans plans;
    private final Targets targets;
    private final Actuals actuals;
    private final Standings standings;
    private final Clock clock;

    Feed(
            OrgUnits orgUnits,
            Units units,
            SearchIndicators indicators,
            Indicators catalogue,
            Plans plans,
            Targets targets,
            Actuals actuals,
            Standings standings,
            Clock clock) {
        this.orgUnits = orgUnits;
        this.units = units;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.plans = plans;
        this.targets = targets;
        this.actuals = actuals;
        this.standings = standings;
        this.clock = clock;
    }

    /// @throws BadUserInputException for a limit or cursor that is none
    /// @throws NotFoundException for a unit that is not there for the actor
    FeedPage<Units.Row> units(
            Actor actor,
            String under,
            @Nullable YearMonth month,
            @Nullable Integer limit,
            @Nullable String after) {
        var asked = month == null ? YearMonth.now(clock) : month;
        var request = FeedPages.request(limit, after, "units", under, asked);
        return units.page(
                actor.scope(Verb.UNIT_READ), unit(actor, under), asked, Bounds.none(), request);
    }

    /// The catalogue is known to everybody who is known.
    FeedPage<Indicator> indicators(@Nullable Integer limit, @Nullable String after) {
        return FeedPage.of(
                indicators.page(FeedPages.request(limit, after, "indicators"), null, null));
    }

    /// @throws BadUserInputException for a limit or cursor that is none
    /// @throws NotFoundException for a unit or plan that is not there for the actor
    FeedPage<PlannedTarget> targets(
            Actor actor,
            String under,
            String plan,
            @Nullable Integer limit,
            @Nullable String after) {
        var scope = actor.scope(Verb.UNIT_READ);
        var request = FeedPages.request(limit, after, "targets", under, plan);
        var found = plans.get(scope, plan);
        return FeedPage.of(targets.page(scope, found, unit(actor, under), request))
                .map(target -> new PlannedTarget(found, target));
    }

    /// @throws BadUserInputException for an indicator, span, instant, limit or cursor that is none
    /// @throws NotFoundException for a unit that is not there for the actor
    FeedPage<Actual> actuals(
            Actor actor,
            String under,
            YearMonth from,
            YearMonth to,
            List<String> indicators,
            @Nullable String updatedSince,
            @Nullable Integer limit,
            @Nullable String after) {
        if (to.isBefore(from) || from.until(to, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw new BadUserInputException(
                    "FEED_SPAN", from.toString(), to.toString(), MOST_MONTHS);
        }
        check(indicators);
        var request =
                FeedPages.request(
                        limit, after, "actuals", under, from, to, indicators, updatedSince);
        var since =
                updatedSince == null
                        ? Bounds.<Instant>none()
                        : Bounds.from(instant("updatedSince", updatedSince));
        var asked =
                new ActualsQuestion(unit(actor, under), Bounds.none(), from, to, indicators, since);
        return actuals.page(actor, asked, request);
    }

    /// @param plan code; null for the one in force
    /// @throws BadUserInputException for an indicator, month, limit or cursor that is none
    /// @throws NotFoundException for a unit or plan that is not there for the actor, and for a unit
    ///   nothing of which may be read in the month
    /// @throws org.tongbao.graphql.TooComplexException where too many figures would have to be read
    FeedPage<Position> standing(
            Actor actor,
            String under,
            YearMonth month,
            @Nullable String plan,
            List<String> indicators,
            @Nullable Integer limit,
            @Nullable String after) {
        check(indicators);
        var request = FeedPages.request(limit, after, "standing", under, month, plan, indicators);
        var asked = new StandingQuestion(under, month, plan, Set.copyOf(indicators), Bounds.none());
        return standings.page(actor, asked, request);
    }

    private void check(List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        var known = catalogue.byCode(codes).stream().map(Indicator::code).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new BadUserInputException("FEED_NO_SUCH_INDICATOR", code);
                });
    }

    private OrgUnit unit(Actor actor, String code) {
        return orgUnits.get(actor.scope(Verb.UNIT_READ), code);
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new BadUserInputException("FEED_INSTANT", name, text);
        }
    }
}

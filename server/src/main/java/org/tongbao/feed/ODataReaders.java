package org.tongbao.feed;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.indicator.SearchIndicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.plan.Targets;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the flat tables for OData: a filter becomes the question that the table is asked with.
@Component
class ODataReaders {

    private final OrgUnits orgUnits;
    private final Units units;
    private final SearchIndicators indicators;
    private final Indicators catalogue;
    private final Plans plans;
    private final Targets targets;
    private final Actuals actuals;
    private final Standings standings;
    private final Publications publications;
    private final Clock clock;

    ODataReaders(
            OrgUnits orgUnits,
            Units units,
            SearchIndicators indicators,
            Indicators catalogue,
            Plans plans,
            Targets targets,
            Actuals actuals,
            Standings standings,
            Publications publications,
            Clock clock) {
        this.orgUnits = orgUnits;
        this.units = units;
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.plans = plans;
        this.targets = targets;
        this.actuals = actuals;
        this.standings = standings;
        this.publications = publications;
        this.clock = clock;
    }

    /// As they stand this month.
    final class OfUnits implements EntitySet.Reader<Units.Row> {

        @Override
        public FeedPage<Units.Row> page(Actor actor, String under, ODataQuery query) {
            var request = query.page("units", under);
            var scope = actor.scope(Verb.UNIT_READ);
            return units.page(scope, unit(actor, under), today(), codes(query.filter()), request);
        }

        @Override
        public long count(Actor actor, String under, ODataFilter filter) {
            var scope = actor.scope(Verb.UNIT_READ);
            return units.count(scope, unit(actor, under), today(), codes(filter));
        }
    }

    /// The catalogue is known to everybody who is known.
    final class OfIndicators implements EntitySet.Reader<Indicator> {

        @Override
        public FeedPage<Indicator> page(Actor actor, String under, ODataQuery query) {
            var request = query.page("indicators", under);
            var wanted = query.filter().equal("indicatorCode");
            return wanted.isEmpty()
                    ? FeedPage.of(indicators.page(request, null, null))
                    : FeedPage.of(request, named(wanted), one -> List.of(one.code()));
        }

        @Override
        public long count(Actor actor, String under, ODataFilter filter) {
            var wanted = filter.equal("indicatorCode");
            return wanted.isEmpty() ? catalogue.count() : named(wanted).size();
        }

        private List<Indicator> named(List<String> wanted) {
            return wanted.size() > 1
                    ? List.of()
                    : catalogue.byCode(wanted.stream().map(ODataLiterals::code).toList());
        }
    }

    /// Of the version in force this month of one plan: the one that is named, or else that by which
    /// the unit works this month.
    final class OfTargets implements EntitySet.Reader<PlannedTarget> {

        @Override
        public FeedPage<PlannedTarget> page(Actor actor, String under, ODataQuery query) {
            var request = query.page("targets", under);
            var unit = unit(actor, under);
            var scope = actor.scope(Verb.UNIT_READ);
            return plan(actor, unit, query.filter())
                    .map(plan ->
                            FeedPage.of(targets.page(scope, plan, unit, request))
                                    .map(target -> new PlannedTarget(plan, target)))
                    .orElseGet(FeedPage::none);
        }

        @Override
        public long count(Actor actor, String under, ODataFilter filter) {
            var unit = unit(actor, under);
            var scope = actor.scope(Verb.UNIT_READ);
            return plan(actor, unit, filter)
                    .map(plan -> targets.count(scope, plan, unit))
                    .orElse(0);
        }

        private Optional<Plan> plan(Actor actor, OrgUnit unit, ODataFilter filter) {
            var scope = actor.scope(Verb.UNIT_READ);
            var wanted = filter.equal("planCode");
            return switch (wanted.size()) {
                case 0 -> plans.forUnit(scope, unit.path(), today());
                case 1 -> plans.find(scope, ODataLiterals.code(wanted.getFirst()));
                default -> Optional.empty();
            };
        }
    }

    final class OfActuals implements EntitySet.Reader<Actual> {

        @Override
        public FeedPage<Actual> page(Actor actor, String under, ODataQuery query) {
            var request = query.page("actuals", under);
            return question(actor, under, query.filter())
                    .map(asked -> actuals.page(actor, asked, request))
                    .orElseGet(FeedPage::none);
        }

        @Override
        public long count(Actor actor, String under, ODataFilter filter) {
            return question(actor, under, filter)
                    .map(asked -> actuals.count(actor, asked))
                    .orElse(0);
        }

        /// None where no month or indicator keeps all that is asked.
        private Optional<ActualsQuestion> question(Actor actor, String under, ODataFilter filter) {
            var unit = unit(actor, under);
            var wanted = indicatorCodes(filter);
            var updated = filter.bounds("updatedAt", ODataLiterals::instant);
            return wanted.size() > 1
                    ? Optional.empty()
                    : ODataLiterals.span(filter.bounds("month", ODataLiterals::month))
                            .map(months ->
                                    new ActualsQuestion(
                                            unit,
                                            codes(filter),
                                            months.from(),
                                            months.to(),
                                            wanted,
                                            updated));
        }
    }

    /// At the end of the month that is named, or else of the newest one that the unit has published
    /// or in whose published table it stands.
    final class OfStanding implements EntitySet.Reader<Position> {

        @Override
        public FeedPage<Position> page(Actor actor, String under, ODataQuery query) {
            var request = query.page("standing", under);
            return question(actor, under, query.filter())
                    .map(asked -> standings.page(actor, asked, request))
                    .orElseGet(FeedPage::none);
        }

        @Override
        public long count(Actor actor, String under, ODataFilter filter) {
            return question(actor, under, filter)
                    .map(asked -> standings.count(actor, asked))
                    .orElse(0L);
        }

        private Optional<StandingQuestion> question(Actor actor, String under, ODataFilter filter) {
            var unit = unit(actor, under);
            var named = filter.equal("month").stream().map(ODataLiterals::month).toList();
            var wanted = indicatorCodes(filter);
            var plan = filter.equal("planCode").stream().map(ODataLiterals::code).toList();
            if (named.size() > 1 || wanted.size() > 1 || plan.size() > 1) {
                return Optional.empty();
            }
            return named.stream()
                    .findFirst()
                    .or(() -> publications.newest(unit))
                    .map(month ->
                            new StandingQuestion(
                                    under,
                                    month,
                                    plan.isEmpty() ? null : plan.getFirst(),
                                    Set.copyOf(wanted),
                                    codes(filter)));
        }
    }

    private static Bounds<String> codes(ODataFilter filter) {
        return filter.bounds("unitCode", ODataLiterals::code);
    }

    private static List<String> indicatorCodes(ODataFilter filter) {
        return filter.equal("indicatorCode").stream().map(ODataLiterals::code).toList();
    }

    private OrgUnit unit(Actor actor, String code) {
        return orgUnits.get(actor.scope(Verb.UNIT_READ), code);
    }

    private YearMonth today() {
        return YearMonth.now(clock);
    }
}

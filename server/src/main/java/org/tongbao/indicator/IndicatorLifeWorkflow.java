package org.tongbao.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Intent;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How an indicator ends: retired from a month on, restored, merged into another, or deleted when
/// it was never used. What was reported under it stays readable for ever.
@Component
class IndicatorLifeWorkflow {

    private static final int REASON = 500;

    private final CatalogueGate gate;
    private final Catalogue catalogue;
    private final IndicatorBooks books;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IndicatorLifeWorkflow(
            CatalogueGate gate,
            Catalogue catalogue,
            IndicatorBooks books,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.books = books;
        this.events = events;
        this.clock = clock;
    }

    /// Forms stop asking for it with the month. Restoring does not put it back on them.
    @Intent
    public Settled retire(Actor actor, IndicatorInput.Retire input) {
        return gate.change(
                actor,
                input.code(),
                input.baseRevision(),
                indicator -> retire(actor, input, indicator));
    }

    private Settled retire(Actor actor, IndicatorInput.Retire input, Indicator indicator) {
        var words = new Wording();
        var reason = words.text("reason", input.reason(), REASON);
        var problems = new ArrayList<Problem>(words.problems());
        if (indicator.retiredFrom() != null) {
            problems.add(
                    StateProblem.of(
                            "INDICATOR_ALREADY_RETIRED",
                            indicator.name(),
                            indicator.retiredFrom()));
        }
        var rates = catalogue.livingRatesOf(indicator.id());
        if (!rates.isEmpty()) {
            problems.add(StateProblem.of("INDICATOR_PART_OF_RATE", String.join("、", rates)));
        }
        problems.addAll(books.againstRetiring(indicator, input.fromMonth()));
        if (!problems.isEmpty()) {
            return Settled.refused(problems);
        }
        books.retire(indicator, input.fromMonth());
        catalogue.save(ending(indicator, input.fromMonth()));
        publish(
                actor,
                "retired",
                indicator,
                Map.of("from", input.fromMonth().toString(), "reason", reason));
        return Settled.done(indicator.code());
    }

    @Intent
    public Settled restore(Actor actor, IndicatorInput.Change input) {
        return gate.change(
                actor,
                input.code(),
                input.baseRevision(),
                indicator -> {
                    var from = indicator.retiredFrom();
                    if (from == null) {
                        return Settled.refused(
                                StateProblem.of("INDICATOR_NOT_RETIRED", indicator.name()));
                    }
                    if (indicator.mergedIntoId() != null) {
                        return Settled.refused(
                                StateProblem.of("INDICATOR_WAS_MERGED", indicator.name()));
                    }
                    catalogue.save(ending(indicator, null));
                    publish(actor, "restored", indicator, Map.of("before", from.toString()));
                    return Settled.done(indicator.code());
                });
    }

    /// Only one that nothing ever rested on: a typing mistake, not a piece of history.
    @Intent
    public Settled delete(Actor actor, IndicatorInput.Change input) {
        return gate.change(
                actor,
                input.code(),
                input.baseRevision(),
                indicator -> {
                    var use = books.use(indicator.id());
                    if (use.any() || indicator.mergedIntoId() != null) {
                        return Settled.refused(
                                StateProblem.of(
                                        "INDICATOR_IN_USE",
                                        indicator.name(),
                                        use.values(),
                                        use.targets(),
                                        use.formLines(),
                                        use.ledgers(),
                                        use.figures()));
                    }
                    catalogue.delete(indicator.id());
                    publish(actor, "deleted", indicator, Map.of("name", indicator.name()));
                    return Settled.done(indicator.code());
                });
    }

    /// Both turn out to be one: values, targets, form lines, exemptions and names follow to the
    /// survivor. Submitted versions stay word for word, under the old code, which points to it.
    @Intent
    public Settled merge(Actor actor, IndicatorInput.Merge input) {
        CatalogueGate.require(actor);
        var both = catalogue.lock(List.of(input.merged(), input.survivor()));
        var merging = new Merging(one(both, input.merged()), one(both, input.survivor()));
        var words = new Wording();
        var reason = words.text("reason", input.reason(), REASON);
        var problems = new ArrayList<Problem>(words.problems());
        if (merging.merged().revision() != input.baseRevision()) {
            problems.add(StateProblem.of("INDICATOR_STALE", merging.merged().name()));
        } else if (merging.merged().mergedIntoId() != null) {
            problems.add(StateProblem.of("INDICATOR_WAS_MERGED", merging.merged().name()));
        }
        problems.addAll(IndicatorRules.ofMerging(merging));
        if (problems.isEmpty()) {
            books.lock(merging);
            problems.addAll(books.againstMerging(merging));
        }
        if (!problems.isEmpty()) {
            return Settled.refused(problems);
        }
        var use = books.use(merging.merged().id());
        books.merge(merging);
        catalogue.merge(merging, YearMonth.now(clock));
        publish(
                actor,
                "merged",
                merging.merged(),
                Map.of(
                        "into", merging.survivor().code(),
                        "reason", reason,
                        "values", use.values(),
                        "targets", use.targets(),
                        "formLines", use.formLines(),
                        "figures", use.figures()));
        return Settled.done(merging.survivor().code());
    }

    private static Indicator one(List<Indicator> both, String code) {
        return both.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("indicator " + code));
    }

    private static Indicator ending(Indicator indicator, @Nullable YearMonth from) {
        return new Indicator(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.englishName(),
                indicator.shortName(),
                indicator.unitOfMeasure(),
                indicator.kind(),
                indicator.decimals(),
                indicator.direction(),
                indicator.category(),
                indicator.numeratorId(),
                indicator.denominatorId(),
                indicator.position(),
                indicator.revision(),
                from,
                indicator.mergedIntoId());
    }

    private void publish(
            Actor actor, String done, Indicator indicator, Map<String, Object> detail) {
        var all = new LinkedHashMap<String, Object>(detail);
        all.put("indicator", indicator.code());
        events.publishEvent(new IndicatorChanged(actor, done, indicator.id(), all));
    }
}

package org.tongbao.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Verb;
import org.tongbao.knownat.Past;
import org.tongbao.plan.Plan;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Span;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Scores of many units for whoever shows them beside other figures: those that tables of scores
/// have, what was announced last or else the provisional ones. As of an instant of the past only
/// what was announced by then: no more is kept.
///
/// What was announced takes three statements, however many tables there are; each provisional table
/// is calculated by itself.
@Component
public class UnitScores {

    private final ScoredPlans plans;
    private final ScoreTables tables;
    private final ReadScores scores;

    UnitScores(ScoredPlans plans, ScoreTables tables, ReadScores scores) {
        this.plans = plans;
        this.tables = tables;
        this.scores = scores;
    }

    /// A table that is asked for: of the units directly under one.
    public record Wanted(UUID unit, Span span) {}

    /// Where a table comes from.
    sealed interface Source {

        record Announced(UUID table) implements Source {}

        /// @param submitted whether from what waits for its review too
        record Calculated(ScoredPlan plan, boolean submitted) implements Source {}

        /// There is one or may be, and not for the actor.
        record Hidden() implements Source {}
    }

    /// What there is of the tables that were asked for, before any is read.
    public record Found(Map<Wanted, Source> sources) {

        public Found {
            sources = Map.copyOf(sources);
        }

        public int announced() {
            return (int)
                    sources.values().stream().filter(Source.Announced.class::isInstance).count();
        }

        public int calculated() {
            return (int)
                    sources.values().stream().filter(Source.Calculated.class::isInstance).count();
        }
    }

    /// Of several plans of a unit that hold the span the one that says most about it: whose scores
    /// were announced, else with rules, else the one that ends last.
    ///
    /// @param only by span the plan whose scores alone count there; without an entry any does
    /// @param submitted whether what is calculated counts reports that wait for their review as if
    ///   they were approved; what was announced stands
    public Found find(
            Actor actor, Collection<Wanted> wanted, Map<Span, Plan> only, boolean submitted) {
        if (wanted.isEmpty()) {
            return new Found(Map.of());
        }
        var byUnit =
                plans
                        .of(
                                actor.scope(Verb.UNIT_READ),
                                wanted.stream().map(Wanted::unit).collect(toSet()))
                        .stream()
                        .collect(groupingBy(ScoredPlan::unit));
        var announced = announced(byUnit.values(), wanted);
        var sources = new HashMap<Wanted, Source>();
        for (var one : wanted) {
            var span = one.span();
            byUnit.getOrDefault(one.unit(), List.of()).stream()
                    .filter(plan -> plan.holds(span))
                    .filter(plan -> counts(plan, only.get(span)))
                    .min(Comparator.comparingInt(plan -> silence(plan, span, announced)))
                    .flatMap(plan ->
                            source(actor, plan, announced.get(key(plan.id(), span)), submitted))
                    .ifPresent(source -> sources.put(one, source));
        }
        return new Found(sources);
    }

    private static boolean counts(ScoredPlan plan, @Nullable Plan only) {
        return only == null || only.id().equals(plan.id());
    }

    private Map<List<Object>, UUID> announced(
            Collection<List<ScoredPlan>> plans, Collection<Wanted> wanted) {
        var ids = plans.stream().flatMap(List::stream).map(ScoredPlan::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : tables.newest(ids, wanted.stream().map(Wanted::span).collect(toSet())).stream()
                        .collect(toMap(one -> key(one.plan(), one.span()), one -> one.table()));
    }

    private static List<Object> key(UUID plan, Span span) {
        return List.of(plan, span);
    }

    private static int silence(ScoredPlan plan, Span span, Map<List<Object>, UUID> announced) {
        return announced.containsKey(key(plan.id(), span)) ? 0 : plan.rules() ? 1 : 2;
    }

    /// Whoever may read the unit's standing reads its scores at any time, everybody under it once
    /// they are announced. Empty where there are no rules.
    private static Optional<Source> source(
            Actor actor, ScoredPlan plan, @Nullable UUID announced, boolean submitted) {
        if (announced != null) {
            return Optional.of(
                    ReadScores.isOpen(actor, plan.today(), false) || actor.standsUnder(plan.today())
                            ? new Source.Announced(announced)
                            : new Source.Hidden());
        }
        if (Past.asked()) {
            return Optional.of(new Source.Hidden());
        }
        if (!plan.rules()) {
            return Optional.empty();
        }
        return Optional.of(
                ReadScores.isOpen(actor, plan.today(), submitted)
                        ? new Source.Calculated(plan, submitted)
                        : new Source.Hidden());
    }

    /// The tables by unit: without an entry where nothing is scored; empty where the actor may not
    /// read it.
    public Map<Wanted, Optional<Map<UUID, UnitScore>>> read(Actor actor, Found found) {
        var stored = tables.contents(announced(found));
        var read = new HashMap<Wanted, Optional<Map<UUID, UnitScore>>>();
        found.sources()
                .forEach((wanted, source) ->
                        read.put(
                                wanted,
                                switch (source) {
                                    case Source.Announced(var table) ->
                                            Optional.ofNullable(stored.get(table))
                                                    .map(one ->
                                                            ScoreEvidence.read(
                                                                    one.content(), one.hash()))
                                                    .map(UnitScores::byUnit);
                                    case Source.Calculated(var plan, var submitted) ->
                                            calculated(actor, plan, wanted.span(), submitted);
                                    case Source.Hidden() -> Optional.empty();
                                }));
        return read;
    }

    private static Collection<UUID> announced(Found found) {
        var tables = new LinkedHashSet<UUID>();
        for (var source : found.sources().values()) {
            if (source instanceof Source.Announced(var table)) {
                tables.add(table);
            }
        }
        return tables;
    }

    private Optional<Map<UUID, UnitScore>> calculated(
            Actor actor, ScoredPlan plan, Span span, boolean submitted) {
        try {
            return Optional.ofNullable(scores.calculated(actor, plan, span, submitted))
                    .map(UnitScores::byUnit);
        } catch (NotFoundException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<UUID, UnitScore> byUnit(ScoreContent content) {
        return content.rows().stream()
                .collect(
                        toMap(
                                row -> row.unit().id(),
                                row -> new UnitScore(row, content.rules().weights())));
    }
}

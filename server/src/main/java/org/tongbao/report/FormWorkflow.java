package org.tongbao.report;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.report.FormSpans.Locked;
import org.tongbao.workflow.Intent;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Composes what a unit asks of its children or of itself, from a month on. Months that were
/// reported keep what they asked.
@Component
class FormWorkflow {

    private final UnitPlaces places;
    private final FormSpans spans;
    private final Indicators indicators;
    private final AnswerableTargets targets;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    FormWorkflow(
            UnitPlaces places,
            FormSpans spans,
            Indicators indicators,
            AnswerableTargets targets,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.places = places;
        this.spans = spans;
        this.indicators = indicators;
        this.targets = targets;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
    }

    @Intent
    public Decision<List<FormChange>> compose(Actor actor, FormComposition wanted) {
        var place = places.lock(wanted.unit(), wanted.fromMonth());
        authority.require(actor, Verb.FORM_MANAGE, place.path());
        var form = spans.lock(place.id(), wanted.audience(), wanted.group());
        var before = form.map(one -> spans.lines(one.id())).orElse(List.of());
        var textsBefore = form.map(one -> spans.texts(one.id())).orElse(List.of());
        var known = form.isEmpty() ? textsForAll(place, wanted) : textsBefore;
        var catalogue =
                indicators
                        .byCode(
                                wanted.lines().stream()
                                        .map(FormComposition.Line::indicator)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Indicator::code, Function.identity()));
        var read =
                new FormRules(
                                catalogue,
                                known.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        TextSpan::code,
                                                        Function.identity(),
                                                        (one, later) -> later)),
                                answered(actor, place, wanted))
                        .read(wanted);
        var problems = new ArrayList<>(stale(form, wanted));
        problems.addAll(reported(form, wanted));
        problems.addAll(form.isEmpty() ? group(place, wanted) : List.of());
        problems.addAll(read.problems());
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var next =
                new Recomposition(
                        wanted.fromMonth(), before, read.lines(), textsBefore, read.texts());
        var changes = next.changes(named(before, catalogue));
        var renamed = form.isEmpty() || !form.get().name().equals(read.name());
        if (!Boolean.TRUE.equals(wanted.dryRun()) && (renamed || !changes.isEmpty())) {
            store(actor, place, form, wanted, read.name(), next, changes);
        }
        return Decision.made(changes);
    }

    /// A first form for a peer group goes on with the texts of the one for all: what was typed and
    /// not yet sent stays under their codes.
    private List<TextSpan> textsForAll(UnitPlace place, FormComposition wanted) {
        return wanted.group() == null
                ? List.of()
                : spans.textsForAll(place.id(), wanted.audience());
    }

    private Map<FormComposition.TextTarget, UUID> answered(
            Actor actor, UnitPlace place, FormComposition wanted) {
        var meant =
                wanted.texts().stream()
                        .map(FormComposition.Text::target)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return targets.find(actor.scope(Verb.UNIT_READ), place, wanted.fromMonth(), meant);
    }

    private void store(
            Actor actor,
            UnitPlace place,
            Optional<Locked> form,
            FormComposition wanted,
            String name,
            Recomposition next,
            List<FormChange> changes) {
        var from = wanted.fromMonth();
        var stored =
                form.orElseGet(() -> {
                    var made = new Locked(ids.generateId(), freeCode(wanted), name, from, 0);
                    spans.create(
                            made.id(),
                            made.code(),
                            place.id(),
                            wanted.audience(),
                            wanted.group(),
                            from);
                    return made;
                });
        var first = stored.from().isBefore(from) ? stored.from() : from;
        spans.store(stored.id(), name, first, next.lines(), next.texts());
        events.publishEvent(
                new FormComposed(
                        actor,
                        place.id(),
                        place.path(),
                        stored.id(),
                        stored.code(),
                        wanted.group(),
                        from,
                        changes));
    }

    private String freeCode(FormComposition wanted) {
        var code = wanted.unit() + "-" + wanted.audience().name().toLowerCase(Locale.ROOT);
        return spans.codeTaken(code)
                ? code + "-" + ids.generateId().toString().substring(0, 8)
                : code;
    }

    private static List<Problem> stale(Optional<Locked> form, FormComposition wanted) {
        int revision = form.map(Locked::revision).orElse(0);
        return revision == wanted.baseRevision()
                ? List.of()
                : List.of(StateProblem.of("FORM_STALE"));
    }

    /// A first form for a peer group: of units that are there, from a month on that none of them
    /// has answered with the form for all.
    private List<Problem> group(UnitPlace place, FormComposition wanted) {
        var group = wanted.group();
        if (group == null) {
            return List.of();
        }
        if (wanted.audience() == FormAudience.OWN) {
            return List.of(InputProblem.at("FORM_GROUP_OWN", List.of("peerGroup")));
        }
        var last = spans.groups(place.id(), wanted.fromMonth()).get(group);
        return last == null
                ? List.of(InputProblem.at("FORM_GROUP_UNKNOWN", List.of("peerGroup"), group))
                : last.map(month -> answered(month, wanted)).orElse(List.of());
    }

    /// Who filed answered what was asked then.
    private List<Problem> reported(Optional<Locked> form, FormComposition wanted) {
        var last = form.map(one -> spans.lastReported(one.id())).orElse(null);
        return last == null ? List.of() : answered(last, wanted);
    }

    private static List<Problem> answered(YearMonth last, FormComposition wanted) {
        return last.isBefore(wanted.fromMonth())
                ? List.of()
                : List.of(
                        InputProblem.at(
                                "FORM_MONTH_REPORTED",
                                List.of("fromMonth"),
                                last,
                                last.plusMonths(1)));
    }

    private Map<UUID, Indicator> named(List<FormSpan> before, Map<String, Indicator> catalogue) {
        var known = indicators.byId(before.stream().map(FormSpan::indicator).distinct().toList());
        return Stream.concat(known.values().stream(), catalogue.values().stream())
                .collect(Collectors.toMap(Indicator::id, Function.identity(), (one, same) -> one));
    }
}

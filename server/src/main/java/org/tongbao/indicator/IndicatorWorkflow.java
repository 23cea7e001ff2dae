package org.tongbao.indicator;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.workflow.Intent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What administrators do to one indicator: enter, change, name, define. Its life is
/// [IndicatorLifeWorkflow]'s.
@Component
class IndicatorWorkflow {

    private static final int NAME = 60;
    private static final int ENGLISH_NAME = 120;
    private static final int SHORT_NAME = 20;
    private static final int CATEGORIES = 6;

    private final CatalogueGate gate;
    private final Catalogue catalogue;
    private final Indicators indicators;
    private final IndicatorCategories categories;
    private final IndicatorBooks books;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    IndicatorWorkflow(
            CatalogueGate gate,
            Catalogue catalogue,
            Indicators indicators,
            IndicatorCategories categories,
            IndicatorBooks books,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.categories = categories;
        this.books = books;
        this.ids = ids;
        this.events = events;
    }

    @Intent
    public Settled create(Actor actor, IndicatorInput.Create input) {
        CatalogueGate.require(actor);
        var words = new Wording();
        var numerator = part(input.numerator());
        var denominator = part(input.denominator());
        var made =
                new Indicator(
                        ids.generateId(),
                        words.code("code", input.code()),
                        words.name("name", input.name(), NAME),
                        words.optional("englishName", input.englishName(), ENGLISH_NAME),
                        words.optional("shortName", input.shortName(), SHORT_NAME),
                        input.unitOfMeasure().strip(),
                        input.kind(),
                        input.decimals(),
                        input.direction(),
                        words.name("category", input.category(), SHORT_NAME),
                        numerator == null ? null : numerator.id(),
                        denominator == null ? null : denominator.id(),
                        catalogue.lastPosition() + 1,
                        1,
                        null,
                        null);
        var further = further(input.moreCategories(), List.of(), made, words);
        var problems = new ArrayList<Problem>(words.problems());
        problems.addAll(IndicatorRules.ofNew(input, numerator, denominator));
        if (problems.isEmpty()) {
            problems.addAll(taken(made.name(), "name", null));
        }
        if (!problems.isEmpty()) {
            return Settled.refused(problems);
        }
        try {
            catalogue.create(made);
            categories.replace(made.id(), further);
        } catch (DuplicateKeyException another) {
            return Settled.refused(
                    InputProblem.at("INDICATOR_CODE_TAKEN", List.of("code"), made.code()));
        }
        events.publishEvent(
                new IndicatorChanged(actor, "created", made.id(), trail(made, further)));
        return Settled.done(made.code());
    }

    @Intent
    public Settled update(Actor actor, IndicatorInput.Update input) {
        return gate.change(
                actor, input.code(), input.baseRevision(), before -> update(actor, input, before));
    }

    private Settled update(Actor actor, IndicatorInput.Update input, Indicator before) {
        var words = new Wording();
        var next = changed(input, before, words);
        var stored = categories.further(before.id());
        var further = further(input.moreCategories(), stored, next, words);
        var problems = new ArrayList<Problem>(words.problems());
        problems.addAll(IndicatorRules.ofChange(input, before, books.use(before.id()).counted()));
        if (problems.isEmpty() && !next.name().equals(before.name())) {
            problems.addAll(taken(next.name(), "name", before));
        }
        if (!problems.isEmpty()) {
            return Settled.refused(problems);
        }
        if (!next.equals(before) || !further.equals(stored)) {
            catalogue.save(next);
            categories.replace(before.id(), further);
            publish(
                    actor,
                    "changed",
                    before,
                    Map.of("before", trail(before, stored), "after", trail(next, further)));
        }
        return Settled.done(before.code());
    }

    private static Indicator changed(IndicatorInput.Update input, Indicator before, Wording words) {
        return new Indicator(
                before.id(),
                before.code(),
                input.name() == null ? before.name() : words.name("name", input.name(), NAME),
                input.englishName() == null
                        ? before.englishName()
                        : words.optional("englishName", input.englishName(), ENGLISH_NAME),
                input.shortName() == null
                        ? before.shortName()
                        : words.optional("shortName", input.shortName(), SHORT_NAME),
                requireNonNullElse(input.unitOfMeasure(), before.unitOfMeasure()).strip(),
                requireNonNullElse(input.kind(), before.kind()),
                requireNonNullElse(input.decimals(), before.decimals()),
                requireNonNullElse(input.direction(), before.direction()),
                input.category() == null
                        ? before.category()
                        : words.name("category", input.category(), SHORT_NAME),
                before.numeratorId(),
                before.denominatorId(),
                requireNonNullElse(input.position(), before.position()),
                before.revision(),
                before.retiredFrom(),
                before.mergedIntoId());
    }

    /// Where nothing is sent, those that are stored stay.
    private static List<String> further(
            @Nullable List<String> sent, List<String> stored, Indicator indicator, Wording words) {
        return words.names(
                "moreCategories",
                requireNonNullElse(sent, stored),
                indicator.category(),
                SHORT_NAME,
                CATEGORIES - 1);
    }

    @Intent
    public Settled addAlias(Actor actor, IndicatorInput.Alias input) {
        return gate.change(
                actor,
                input.code(),
                input.baseRevision(),
                indicator -> {
                    var words = new Wording();
                    var alias = words.name("alias", input.alias(), NAME);
                    var problems = new ArrayList<Problem>(words.problems());
                    problems.addAll(taken(alias, "alias", indicator));
                    if (!problems.isEmpty()) {
                        return Settled.refused(problems);
                    }
                    if (!alias.equals(indicator.name())
                            && catalogue.addAlias(indicator.id(), alias)) {
                        catalogue.save(indicator);
                        publish(actor, "alias_added", indicator, Map.of("alias", alias));
                    }
                    return Settled.done(indicator.code());
                });
    }

    @Intent
    public Settled removeAlias(Actor actor, IndicatorInput.Alias input) {
        return gate.change(
                actor,
                input.code(),
                input.baseRevision(),
                indicator -> {
                    var alias = input.alias().strip();
                    if (!catalogue.removeAlias(indicator.id(), alias)) {
                        return Settled.refused(
                                InputProblem.at(
                                        "INDICATOR_ALIAS_UNKNOWN", List.of("alias"), alias));
                    }
                    catalogue.save(indicator);
                    publish(actor, "alias_removed", indicator, Map.of("alias", alias));
                    return Settled.done(indicator.code());
                });
    }

    /// A new version of the 口径 from a month on. The month of the last version corrects that one.
    @Intent
    public Settled define(Actor actor, IndicatorInput.Define input) {
        return gate.change(
                actor,
                input.code(),
                input.baseRevision(),
                indicator -> define(actor, input, indicator));
    }

    private Settled define(Actor actor, IndicatorInput.Define input, Indicator indicator) {
        var words = new Wording();
        var text = words.text("text", input.text(), 1000);
        var english = words.optional("englishText", input.englishText(), 2000);
        var last = catalogue.lastDefinition(indicator.id());
        var from = input.fromMonth();
        var problems = new ArrayList<Problem>(words.problems());
        last.filter(one -> one.fromMonth().isAfter(from))
                .ifPresent(one ->
                        problems.add(
                                InputProblem.at(
                                        "INDICATOR_DEFINITION_ORDER",
                                        List.of("fromMonth"),
                                        one.fromMonth())));
        if (!problems.isEmpty()) {
            return Settled.refused(problems);
        }
        var version =
                last.map(one -> one.fromMonth().equals(from) ? one.version() : one.version() + 1)
                        .orElse(1);
        var next = new IndicatorDefinition(version, from, text, english);
        if (!last.equals(Optional.of(next))) {
            catalogue.define(indicator.id(), next);
            catalogue.save(indicator);
            var detail = new LinkedHashMap<String, Object>();
            detail.put("version", version);
            detail.put("from", from.toString());
            detail.put("after", text);
            last.filter(one -> one.version() == version)
                    .ifPresent(one -> detail.put("before", one.text()));
            publish(actor, "defined", indicator, detail);
        }
        return Settled.done(indicator.code());
    }

    private @Nullable Indicator part(@Nullable String code) {
        return code == null ? null : indicators.find(code).orElse(null);
    }

    /// A name that means two things would be refused wherever a document uses it.
    private List<Problem> taken(String name, String field, @Nullable Indicator own) {
        return catalogue.called(name, own == null ? null : own.id()).stream()
                .limit(1)
                .<Problem>map(other ->
                        InputProblem.at("INDICATOR_NAME_TAKEN", List.of(field), name, other.name()))
                .toList();
    }

    private void publish(Actor actor, String done, Indicator indicator, Map<String, ?> detail) {
        var all = new LinkedHashMap<String, Object>(detail);
        all.put("indicator", indicator.code());
        events.publishEvent(new IndicatorChanged(actor, done, indicator.id(), all));
    }

    /// Null is what was not given.
    private static Map<String, Object> trail(Indicator indicator, List<String> further) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("indicator", indicator.code());
        detail.put("name", indicator.name());
        detail.put("englishName", requireNonNullElse(indicator.englishName(), ""));
        detail.put("shortName", requireNonNullElse(indicator.shortName(), ""));
        detail.put("unitOfMeasure", indicator.unitOfMeasure());
        detail.put("kind", indicator.kind().name());
        detail.put("decimals", indicator.decimals());
        detail.put("direction", indicator.direction().name());
        detail.put("category", indicator.category());
        detail.put("moreCategories", further);
        detail.put("position", indicator.position());
        return detail;
    }
}

package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.BadUserInputException;
import org.tongbao.knownat.KnownAt;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Plans;
import org.tongbao.problem.NotFoundException;
import org.tongbao.standing.Span;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers what is asked about scores, and decides who may ask: whoever may read the unit's
/// standing at any time, everybody under the unit once they are announced. To all others there are
/// none.
@Component
class ReadScores {

    private final ScorePlaces places;
    private final RuleSets rules;
    private final ScoreTables tables;
    private final ScoreAdjustments adjustments;
    private final ScoreObjections objections;
    private final Calculation calculation;
    private final OrgUnits units;
    private final Plans plans;
    private final KnownAt known;
    private final Clock clock;

    ReadScores(
            ScorePlaces places,
            RuleSets rules,
            ScoreTables tables,
            ScoreAdjustments adjustments,
            ScoreObjections objections,
            Calculation calculation,
            OrgUnits units,
            Plans plans,
            KnownAt known,
            Clock clock) {
        this.places = places;
        this.rules = rules;
        this.tables = tables;
        this.adjustments = adjustments;
        this.objections = objections;
        this.calculation = calculation;
        this.units = units;
        this.plans = plans;
        this.known = known;
        this.clock = clock;
    }

    /// Who may ask is of today, what was announced of then.
    ///
    /// @throws NotFoundException for what is not there for the actor
    /// @throws BadUserInputException for an instant by which nothing was announced
    ScoreTable of(Actor actor, ScoreQuestion question) {
        var place =
                places.of(actor, question.unit(), question.plan(), question.from(), question.to());
        var open = isOpen(actor, place.today(), false);
        if (!open && !actor.standsUnder(place.today())) {
            throw new NotFoundException("scores of " + question.unit());
        }
        return known.askWhatIsKept(question.knownAt(), () -> read(actor, question, place, open));
    }

    /// Whether the scores of a unit's children may be calculated for somebody, announced or not.
    ///
    /// @param submitted whether from what waits for its review too: that is read as reports are
    static boolean isOpen(Actor actor, UnitPath unit, boolean submitted) {
        return actor.scope(Verb.STANDING_READ).contains(unit)
                && (!submitted || actor.scope(Verb.REPORT_READ).contains(unit));
    }

    /// What a table would say now, whatever was announced. Null while there are no rules.
    ///
    /// @param submitted whether reports that wait for their review count as if they were approved
    /// @throws NotFoundException for what is not there for the actor
    @Nullable ScoreContent calculated(Actor actor, ScoredPlan plan, Span span, boolean submitted) {
        var place = places.of(actor, plan.unitCode(), plan.code(), span.from(), span.to());
        if (!isOpen(actor, place.today(), submitted)) {
            throw new NotFoundException("scores of " + plan.unitCode());
        }
        return calculated(place, submitted);
    }

    /// Of the past only what was announced then: what a provisional table would have said is not
    /// kept.
    private ScoreTable read(Actor actor, ScoreQuestion question, ScorePlace place, boolean open) {
        var versions = tables.of(place.plan().id(), place.from(), place.to());
        var head = head(question, versions);
        if (head == null && !open) {
            throw new NotFoundException("scores of " + question.unit());
        }
        var at = question.knownAt();
        if (head == null && at != null) {
            throw new BadUserInputException("SCORE_NOT_ANNOUNCED_THEN", known.said(at));
        }
        return head == null
                ? provisional(actor, place, versions)
                : announced(actor, place, head, versions, at);
    }

    private static @Nullable ScoreHead head(ScoreQuestion question, List<ScoreHead> versions) {
        if (question.anew()) {
            return null;
        }
        var version = question.version();
        return version == null
                ? versions.stream().findFirst().orElse(null)
                : versions.stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("version " + version));
    }

    private ScoreTable provisional(Actor actor, ScorePlace place, List<ScoreHead> versions) {
        return table(actor, place, calculated(place, false), null, null, versions, false, null);
    }

    private @Nullable ScoreContent calculated(ScorePlace place, boolean submitted) {
        return rules.newest(place.plan().id())
                .map(newest ->
                        calculation.of(
                                place.unit(),
                                place.plan(),
                                place.from(),
                                place.to(),
                                newest,
                                submitted))
                .orElse(null);
    }

    private ScoreTable announced(
            Actor actor,
            ScorePlace place,
            ScoreHead head,
            List<ScoreHead> versions,
            @Nullable Instant at) {
        var stored = tables.content(head.id());
        var content = ScoreEvidence.read(stored.content(), stored.hash());
        var corrected =
                head.state() == ScoreState.ANNOUNCED
                        && !content.holds(
                                adjustments.holding(place.plan().id(), place.from(), place.to()));
        return table(
                actor,
                place,
                content,
                head,
                ScoreEvidence.hex(stored.hash()),
                versions,
                corrected,
                at);
    }

    private ScoreTable table(
            Actor actor,
            ScorePlace place,
            @Nullable ScoreContent content,
            @Nullable ScoreHead head,
            @Nullable String hash,
            List<ScoreHead> versions,
            boolean corrected,
            @Nullable Instant at) {
        var said =
                versions.isEmpty()
                        ? List.<Objection>of()
                        : objections.of(
                                actor.scope(Verb.REPORT_READ),
                                versions.stream().map(ScoreHead::id).toList());
        var last = versions.stream().findFirst();
        return new ScoreTable(
                content == null ? place.unit() : content.unit().unit(),
                place.plan(),
                place.from(),
                place.to(),
                content,
                head,
                hash,
                versions,
                said,
                corrected,
                at == null ? actions(actor, place, last, said, content != null) : List.of(),
                at == null ? mayObjectFor(actor, content, head) : List.of(),
                clock.instant(),
                at);
    }

    private List<ScoreAction> actions(
            Actor actor,
            ScorePlace place,
            Optional<ScoreHead> last,
            List<Objection> said,
            boolean calculated) {
        var may = new ArrayList<ScoreAction>();
        if (!(actor instanceof PersonActor)) {
            return may;
        }
        if (actor.scope(Verb.PLAN_MANAGE).contains(place.today())) {
            may.add(ScoreAction.EDIT_RULES);
        }
        var settled = last.map(head -> head.state() == ScoreState.FIXED).orElse(false);
        if (settled || !calculated || !actor.scope(Verb.SCORE_MANAGE).contains(place.today())) {
            return may;
        }
        may.add(ScoreAction.ADJUST);
        may.add(ScoreAction.ANNOUNCE);
        if (said.stream().anyMatch(Objection::open)) {
            may.add(ScoreAction.ANSWER);
        } else if (last.filter(head -> head.pastObjections(LocalDate.now(clock))).isPresent()) {
            may.add(ScoreAction.FIX);
        }
        return may;
    }

    private List<OrgUnit> mayObjectFor(
            Actor actor, @Nullable ScoreContent content, @Nullable ScoreHead head) {
        return content == null || head == null || !head.openToObjections(LocalDate.now(clock))
                ? List.of()
                : content.rows().stream()
                        .map(row -> row.unit().unit())
                        .filter(unit -> Objectors.mayObject(actor, unit))
                        .toList();
    }

    /// The newest announcements of a unit's plans.
    List<ScoreHead> announcements(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        if (!actor.scope(Verb.STANDING_READ).contains(unit.path())
                && !actor.standsUnder(unit.path())) {
            throw new NotFoundException("scores of " + code);
        }
        return tables.ofUnit(unit.id());
    }

    /// @throws NotFoundException for a plan that is not there for the actor
    @Nullable ScoreRules rules(Actor actor, String planCode) {
        var plan = plans.get(actor.scope(Verb.UNIT_READ), planCode);
        return rules.newest(plan.id()).orElse(null);
    }

    /// Whether anything that was announced rests on rules that were read before.
    boolean settled(ScoreRules read) {
        return rules.settled(read.id());
    }
}

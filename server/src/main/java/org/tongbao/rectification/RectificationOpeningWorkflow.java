package org.tongbao.rectification;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.bulletin.NamedBulletin;
import org.tongbao.bulletin.NamedBulletins;
import org.tongbao.idempotency.IdempotencyKeyReused;
import org.tongbao.idempotency.IdempotencyKeys;
import org.tongbao.idempotency.IdempotencyKeys.Claim;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.plan.Plan;
import org.tongbao.plan.Plans;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Opens rectifications: an office asks a unit under it. The same thing is asked once at a time.
@Component
class RectificationOpeningWorkflow {

    private static final String OPEN = "openRectification";

    private final OrgUnits units;
    private final Indicators indicators;
    private final Plans plans;
    private final NamedBulletins bulletins;
    private final RectificationStore store;
    private final DueDays dueDays;
    private final IdempotencyKeys keys;
    private final Authority authority;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    RectificationOpeningWorkflow(
            OrgUnits units,
            Indicators indicators,
            Plans plans,
            NamedBulletins bulletins,
            RectificationStore store,
            DueDays dueDays,
            IdempotencyKeys keys,
            Authority authority,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock clock) {
        this.units = units;
        this.indicators = indicators;
        this.plans = plans;
        this.bulletins = bulletins;
        this.store = store;
        this.dueDays = dueDays;
        this.keys = keys;
        this.authority = authority;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// `OpenRectificationInput` of the SDL.
    ///
    /// @param indicator code; needed of what is about a figure
    /// @param bulletin the issued one whose line it is about; of occasion `BULLETIN` only
    /// @param dueOn null for five working days
    record Opening(
            String idempotencyKey,
            String unit,
            YearMonth month,
            RectificationOccasion occasion,
            @Nullable String indicator,
            @Nullable String plan,
            @Nullable UUID bulletin,
            String reason,
            @Nullable LocalDate dueOn) {

        byte[] content() {
            return "%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s"
                    .formatted(unit, month, occasion, indicator, plan, bulletin, dueOn, reason)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /// @throws NotFoundException when there is no such unit for the actor
    /// @throws ForbiddenException when the actor has the verb on no unit above
    @Intent
    public Decision<UUID> open(Actor actor, Opening opening) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), opening.unit());
        var office = office(actor, unit);
        if (office == null) {
            return Decision.refused(StateProblem.of("RECTIFICATION_NOBODY_ABOVE"));
        }
        var malformed = IdempotencyKeys.Key.malformed(opening.idempotencyKey());
        if (malformed != null) {
            return Decision.refused(malformed);
        }
        var id = ids.generateId();
        var key = new IdempotencyKeys.Key(Hand.person(actor), OPEN, opening.idempotencyKey());
        return switch (keys.claim(key, Keys.hash(opening.content()), id, clock.instant())) {
            case Claim.Reused() -> Decision.refused(new IdempotencyKeyReused());
            case Claim.Repeated(var before) -> Decision.made(before);
            case Claim.Ours() -> opened(actor, id, unit, office, opening);
        };
    }

    /// The day it is due where the office names none.
    LocalDate usualDay(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        var office = office(actor, unit);
        return dueDays.usual(office == null ? unit.id() : office.id());
    }

    /// On whose behalf the actor asks the unit; null at the top, where nobody does.
    private @Nullable OrgUnit office(Actor actor, OrgUnit unit) {
        authority.require(actor, Verb.RECTIFICATION_MANAGE, unit.path());
        if (unit.path().isTop()) {
            return null;
        }
        var path = Hand.officeAbove(actor, unit.path());
        if (path == null) {
            throw new ForbiddenException(Verb.RECTIFICATION_MANAGE + " above " + unit.code());
        }
        return units.get(Scope.EVERYWHERE, code(path));
    }

    private static String code(UnitPath path) {
        return List.of(path.value().split("/")).getLast();
    }

    private Decision<UUID> opened(
            Actor actor, UUID id, OrgUnit unit, OrgUnit office, Opening opening) {
        var due = opening.dueOn() == null ? dueDays.usual(office.id()) : opening.dueOn();
        var about = indicator(opening.indicator());
        var plan = plan(actor, opening.plan());
        var bulletin = bulletin(actor, opening, unit);
        var words = Words.kept(opening.reason());
        var problems = problems(opening, words, due, about, plan, bulletin);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        var opened =
                new RectificationStore.Opened(
                        id,
                        unit.id(),
                        office.id(),
                        opening.month(),
                        opening.occasion(),
                        bulletin == null ? null : bulletin.id(),
                        about == null ? null : about.id(),
                        plan == null ? null : plan.id(),
                        words,
                        due,
                        false);
        store.lockUnit(unit.id());
        if (store.asked(opened)) {
            return Decision.refused(StateProblem.of("RECTIFICATION_ASKED", unit.name()));
        }
        store.open(opened, clock.instant(), Hand.person(actor));
        events.publishEvent(
                new RectificationEvent(
                        "opened",
                        actor,
                        unit,
                        opening.month(),
                        id,
                        detail(opening, words, due, bulletin)));
        return Decision.made(id);
    }

    private @Nullable Indicator indicator(@Nullable String code) {
        return code == null ? null : indicators.find(code).orElse(null);
    }

    private @Nullable Plan plan(Actor actor, @Nullable String code) {
        return code == null ? null : plans.find(actor.scope(Verb.UNIT_READ), code).orElse(null);
    }

    /// One that was issued to the unit or by it: whoever may see what is asked may read that too.
    private @Nullable NamedBulletin bulletin(Actor actor, Opening opening, OrgUnit unit) {
        return opening.bulletin() == null || opening.occasion() != RectificationOccasion.BULLETIN
                ? null
                : bulletins
                        .issued(actor, opening.bulletin())
                        .filter(one -> one.unit().path().contains(unit.path()))
                        .orElse(null);
    }

    private List<Problem> problems(
            Opening opening,
            String words,
            LocalDate due,
            @Nullable Indicator about,
            @Nullable Plan plan,
            @Nullable NamedBulletin bulletin) {
        var problems = new ArrayList<Problem>();
        if (opening.month().isAfter(YearMonth.now(clock))) {
            problems.add(InputProblem.at("RECTIFICATION_MONTH_AHEAD", List.of("month")));
        }
        if (about == null && (opening.indicator() != null || opening.occasion().ofIndicator())) {
            problems.add(
                    InputProblem.at(
                            "INDICATOR_UNKNOWN",
                            List.of("indicator"),
                            Objects.requireNonNullElse(opening.indicator(), "")));
        }
        if (plan == null && opening.plan() != null) {
            problems.add(InputProblem.at("RECTIFICATION_PLAN", List.of("plan"), opening.plan()));
        }
        if (bulletin == null && opening.bulletin() != null) {
            problems.add(InputProblem.at("RECTIFICATION_BULLETIN", List.of("bulletin")));
        }
        Words.reason(words).ifPresent(problems::add);
        problems.addAll(RectificationLifecycle.problems(due, LocalDate.now(clock)));
        return problems;
    }

    private static Map<String, Object> detail(
            Opening opening, String words, LocalDate due, @Nullable NamedBulletin bulletin) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("occasion", opening.occasion().name());
        detail.put("reason", words);
        detail.put("dueOn", due.toString());
        if (opening.indicator() != null) {
            detail.put("indicator", opening.indicator());
        }
        if (bulletin != null) {
            detail.put("bulletin", bulletin.number());
        }
        return detail;
    }
}

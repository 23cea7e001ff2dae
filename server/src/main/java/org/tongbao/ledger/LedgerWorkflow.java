package org.tongbao.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Authority;
import org.tongbao.authority.Verb;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.ledger.LedgerEvent.LedgerSetUp;
import org.tongbao.ledger.LedgerEvent.LedgerSwitchedOff;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.orgunit.OrgUnits;
import org.tongbao.problem.InputProblem;
import org.tongbao.problem.Problem;
import org.tongbao.problem.StateProblem;
import org.tongbao.workflow.Decision;
import org.tongbao.workflow.Intent;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Switches ledgers on and off and says what they ask. Who composes what a unit reports says what
/// it records.
@Component
class LedgerWorkflow {

    private final OrgUnits units;
    private final Indicators indicators;
    private final Ledgers ledgers;
    private final Furthers furthers;
    private final LedgerStore store;
    private final Authority authority;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    LedgerWorkflow(
            OrgUnits units,
            Indicators indicators,
            Ledgers ledgers,
            Furthers furthers,
            LedgerStore store,
            Authority authority,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.units = units;
        this.indicators = indicators;
        this.ledgers = ledgers;
        this.furthers = furthers;
        this.store = store;
        this.authority = authority;
        this.ids = ids;
        this.events = events;
    }

    /// Which ledger, as a caller names it: `SwitchLedgerOffInput` of the SDL.
    record Ending(
            String unit,
            Audience audience,
            String indicator,
            int baseRevision,
            YearMonth fromMonth) {}

    /// The identity of the ledger.
    @Intent
    public Decision<UUID> setUp(Actor actor, LedgerSetup wanted) {
        var unit = locked(actor, wanted.unit());
        var indicator = indicators.find(wanted.indicator());
        if (indicator.isEmpty()) {
            return Decision.refused(unknown(wanted.indicator()));
        }
        if (indicator.get().retiredFrom() != null) {
            return Decision.refused(retired(indicator.get()));
        }
        var before = ledgers.lock(unit, wanted.audience(), indicator.get().id());
        if (revision(before) != wanted.baseRevision()) {
            return Decision.refused(stale(wanted.name()));
        }
        var further = furthers.of(unit, wanted);
        var problems = new ArrayList<>(LedgerRules.problems(indicator.get(), wanted, further));
        var next = next(unit, wanted, further.fields(wanted), before, problems);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        if (before.isEmpty()) {
            store.add(next);
        } else if (before.get().equals(next.withRevision(before.get().revision()))) {
            return Decision.made(next.id());
        } else {
            store.save(next);
        }
        events.publishEvent(new LedgerSetUp(actor, next));
        return Decision.made(next.id());
    }

    @Intent
    public Decision<UUID> switchOff(Actor actor, Ending ending) {
        var unit = locked(actor, ending.unit());
        var before =
                indicators
                        .find(ending.indicator())
                        .flatMap(found -> ledgers.lock(unit, ending.audience(), found.id()));
        if (before.isEmpty()) {
            return Decision.refused(unknown(ending.indicator()));
        }
        var ledger = before.get();
        if (ledger.revision() != ending.baseRevision()) {
            return Decision.refused(stale(ledger.name()));
        }
        var last = ending.fromMonth().minusMonths(1);
        if (!last.equals(ledger.lastMonth())) {
            store.end(ledger, last);
            events.publishEvent(new LedgerSwitchedOff(actor, ledger, ending.fromMonth()));
        }
        return Decision.made(ledger.id());
    }

    private Ledger next(
            OrgUnit unit,
            LedgerSetup wanted,
            List<LedgerField> asked,
            Optional<Ledger> before,
            List<Problem> problems) {
        var fields = asked;
        if (before.isPresent()) {
            var outcome = new SettledFields(before.get()).become(asked);
            fields = outcome.fields();
            problems.addAll(outcome.problems());
        }
        return new Ledger(
                before.map(Ledger::id).orElseGet(ids::generateId),
                unit,
                wanted.audience(),
                indicators.get(wanted.indicator()),
                wanted.name(),
                wanted.englishName(),
                wanted.fromMonth(),
                OrgUnitTree.OPEN_END,
                wanted.baseRevision() + 1,
                before.map(Ledger::used).orElse(false),
                fields);
    }

    private OrgUnit locked(Actor actor, String code) {
        var unit = units.get(actor.scope(Verb.UNIT_READ), code);
        authority.require(actor, Verb.FORM_MANAGE, unit.path());
        store.lockUnit(unit.id());
        return unit;
    }

    private static int revision(Optional<Ledger> ledger) {
        return ledger.map(Ledger::revision).orElse(0);
    }

    private static Problem stale(String name) {
        return StateProblem.of("LEDGER_STALE", name);
    }

    /// Also of one that was merged into another.
    private static Problem retired(Indicator indicator) {
        return InputProblem.at("LEDGER_INDICATOR_RETIRED", List.of("indicator"), indicator.name());
    }

    private static Problem unknown(String indicator) {
        return InputProblem.at("LEDGER_INDICATOR", List.of("indicator"), indicator);
    }
}

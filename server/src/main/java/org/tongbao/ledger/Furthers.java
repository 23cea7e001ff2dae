package org.tongbao.ledger;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Scope;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what decides about the further indicators of a ledger that somebody sets up.
@Component
class Furthers {

    private final Indicators indicators;
    private final Ledgers ledgers;
    private final FormLines forms;

    Furthers(Indicators indicators, Ledgers ledgers, FormLines forms) {
        this.indicators = indicators;
        this.ledgers = ledgers;
        this.forms = forms;
    }

    Further of(OrgUnit unit, LedgerSetup wanted) {
        var codes = wanted.further();
        var known =
                codes.isEmpty()
                        ? Map.<String, Indicator>of()
                        : indicators.byCode(codes).stream()
                                .collect(Collectors.toMap(Indicator::code, Function.identity()));
        var asked =
                codes.isEmpty()
                        ? Set.<UUID>of()
                        : forms.asked(unit.id(), wanted.audience(), wanted.fromMonth());
        return new Further(
                known,
                known.values().stream()
                        .filter(one -> asked.contains(one.id()))
                        .map(Indicator::code)
                        .collect(Collectors.toSet()),
                filled(unit, wanted));
    }

    /// What other ledgers of who keeps this one fill: their own indicator, and those their fields
    /// count for.
    private Map<String, String> filled(OrgUnit unit, LedgerSetup wanted) {
        var filled = new HashMap<String, String>();
        for (var ledger : others(unit, wanted)) {
            filled.put(ledger.indicator().code(), ledger.name());
            ledger.asked().stream()
                    .map(LedgerField::counts)
                    .filter(Objects::nonNull)
                    .forEach(one -> filled.put(one.code(), ledger.name()));
        }
        return filled;
    }

    private List<Ledger> others(OrgUnit unit, LedgerSetup wanted) {
        var kept =
                wanted.audience() == Audience.OWN
                        ? ledgers.keptBy(Scope.EVERYWHERE, unit, wanted.fromMonth())
                        : ledgers.ofChildren(Scope.EVERYWHERE, unit, wanted.fromMonth());
        return kept.stream()
                .filter(one -> !one.indicator().code().equals(wanted.indicator()))
                .toList();
    }
}

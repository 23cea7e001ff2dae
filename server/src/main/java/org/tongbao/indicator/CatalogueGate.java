package org.tongbao.indicator;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.StateProblem;

import java.util.function.Function;

/// Lets administrators in to an indicator. The catalogue is shared by all units, so it is changed
/// by who administers a unit with nothing above it.
@Component
class CatalogueGate {

    private final Catalogue catalogue;

    CatalogueGate(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static boolean open(Actor actor) {
        var scope = actor.scope(Verb.INDICATOR_MANAGE);
        return scope.everywhere() || scope.roots().stream().anyMatch(UnitPath::isTop);
    }

    static void require(Actor actor) {
        if (!open(actor)) {
            throw new ForbiddenException("the catalogue");
        }
    }

    /// Runs on the locked indicator; refuses when somebody changed it since.
    Settled change(
            Actor actor, String code, int baseRevision, Function<Indicator, Settled> change) {
        require(actor);
        var indicator =
                catalogue.lock(code).orElseThrow(() -> new NotFoundException("indicator " + code));
        return indicator.revision() == baseRevision
                ? change.apply(indicator)
                : Settled.refused(StateProblem.of("INDICATOR_STALE", indicator.name()));
    }
}

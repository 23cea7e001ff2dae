package org.tongbao.ledger;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.tongbao.db.Tables.LEDGER;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.orgunit.OrgUnitTree.inForce;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.Scope;
import org.tongbao.db.tables.OrgUnitPlacement;
import org.tongbao.indicator.Indicator;
import org.tongbao.indicator.Indicators;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Whether a figure holds the rows of a unit's lists that are nobody's: the unit's own (本级) or,
/// where its form does not ask for the indicator, that of the nearest unit above whose form does.
@Repository
public class CountedLists {

    private static final OrgUnitPlacement ABOVE = ORG_UNIT_PLACEMENT.as("at_or_above");

    private final DSLContext dsl;
    private final FormLines forms;
    private final LedgerCounts counts;
    private final Indicators indicators;

    CountedLists(DSLContext dsl, FormLines forms, LedgerCounts counts, Indicators indicators) {
        this.dsl = dsl;
        this.forms = forms;
        this.counts = counts;
        this.indicators = indicators;
    }

    /// `UnclaimedRows` of the SDL.
    ///
    /// @param rows how many are nobody's
    public record Unclaimed(Indicator indicator, int rows) {}

    /// Rows of a unit in the scope that are nobody's in a month and that no report asks for, in the
    /// order of the catalogue.
    public List<Unclaimed> inNoFigure(Scope scope, OrgUnit unit, YearMonth month) {
        var unasked = new HashMap<>(counts.of(scope, unit.id(), month));
        unasked.values().removeIf(count -> count.asked() || count.unclaimed() == 0);
        if (unasked.isEmpty()) {
            return List.of();
        }
        unasked.keySet().removeAll(of(scope, unit, month));
        var known = indicators.byId(unasked.keySet());
        var found = new ArrayList<Unclaimed>();
        unasked.forEach((id, count) -> {
            var indicator = known.get(id);
            if (indicator != null && indicator.code().equals(count.ledgerOf())) {
                found.add(new Unclaimed(indicator, count.unclaimed()));
            }
        });
        found.sort(Comparator.comparing(one -> one.indicator().position()));
        return List.copyOf(found);
    }

    /// The indicators of which that is so in a month, of those a unit in the scope has the units
    /// below keep.
    Set<UUID> of(Scope scope, OrgUnit unit, YearMonth month) {
        if (!scope.contains(unit.path())) {
            return Set.of();
        }
        var nearest = new LinkedHashMap<UUID, Boolean>();
        dsl.select(LEDGER.INDICATOR_ID, field(countsBy(month)))
                .from(LEDGER)
                .join(ABOVE)
                .on(inForce(ABOVE, month))
                .and(val(unit.path().value()).like(concat(ABOVE.PATH, inline("%"))))
                .where(LEDGER.ORG_UNIT_ID.eq(unit.id()))
                .and(LEDGER.AUDIENCE.eq(Audience.CHILDREN.name()))
                .and(Ledgers.on(LEDGER, month))
                .and(forms.ask(ABOVE.ORG_UNIT_ID, LEDGER.INDICATOR_ID, month))
                .orderBy(length(ABOVE.PATH).desc())
                .forEach(row -> nearest.putIfAbsent(row.value1(), row.value2()));
        return nearest.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Condition countsBy(YearMonth month) {
        var kept = LEDGER.as("kept_above");
        return exists(
                selectOne()
                        .from(kept)
                        .where(kept.INDICATOR_ID.eq(LEDGER.INDICATOR_ID))
                        .and(Ledgers.on(kept, month))
                        .and(Ledgers.counts(kept, ABOVE.ORG_UNIT_ID, ABOVE.PARENT_ID)));
    }
}

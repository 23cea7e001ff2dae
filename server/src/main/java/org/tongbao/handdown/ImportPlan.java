package org.tongbao.handdown;

import org.jspecify.annotations.Nullable;
import org.tongbao.handdown.PlannedRow.News;
import org.tongbao.ledger.KnownThings.Known;
import org.tongbao.ledger.ListedThing;
import org.tongbao.orgunit.OrgUnit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a list brings: what is new, what it says otherwise than before, what units have recorded
/// already. What a person decided about a row stays decided.
///
/// @param since first month that is counted from the ledger
/// @param stored rows of earlier lists by key
/// @param known records by identifier
record ImportPlan(
        YearMonth since,
        Assignment assignment,
        Map<String, StoredRow> stored,
        Map<String, List<Known>> known) {

    List<PlannedRow> of(List<ListedThing> things) {
        return things.stream().map(this::planned).toList();
    }

    /// Rows that are not in the list and were in the one before.
    List<StoredRow> vanished(List<ListedThing> things) {
        var keys = new LinkedHashSet<String>();
        things.forEach(thing -> keys.add(thing.key()));
        return stored.values().stream()
                .filter(row -> !keys.contains(row.key()))
                .filter(row -> !row.vanished() && row.state() != RowState.REMOVED)
                .toList();
    }

    private PlannedRow planned(ListedThing thing) {
        var before = stored.get(thing.key());
        if (before == null) {
            return fresh(thing, null, News.NEW);
        }
        return switch (before.state()) {
            case REMOVED, KNOWN -> stays(thing, before, before.state(), News.UNCHANGED);
            case UNASSIGNED -> nobodys(thing, before);
            case ASSIGNED, DISPUTED, CONTESTED -> {
                var news = before.saysAll(thing) ? News.UNCHANGED : News.CHANGED;
                yield stays(thing, before, before.state(), news);
            }
            case CONFIRMED ->
                    before.says(thing)
                            ? stays(thing, before, RowState.CONFIRMED, News.UNCHANGED)
                            : stays(thing, before, RowState.ASSIGNED, News.CHANGED);
        };
    }

    /// A row that is still nobody's is assigned by what is known now.
    private PlannedRow nobodys(ListedThing thing, StoredRow before) {
        var now = fresh(thing, before, News.CHANGED);
        return now.state() == RowState.UNASSIGNED && before.saysAll(thing)
                ? fresh(thing, before, News.UNCHANGED)
                : now;
    }

    private PlannedRow fresh(ListedThing thing, @Nullable StoredRow before, News news) {
        var recorded = recorded(thing);
        var doubts = doubts(thing, recorded);
        if (!recorded.isEmpty()) {
            var first = recorded.getFirst();
            return new PlannedRow(
                    thing,
                    before,
                    News.KNOWN,
                    RowState.KNOWN,
                    first.unit(),
                    Basis.RECORDED,
                    first.record(),
                    doubts);
        }
        var assigned = assignment.of(thing.owner(), thing.address());
        doubts.addAll(assigned.doubts());
        return new PlannedRow(
                thing,
                before,
                news,
                assigned.unit() == null ? RowState.UNASSIGNED : RowState.ASSIGNED,
                assigned.unit(),
                assigned.basis(),
                null,
                doubts);
    }

    private PlannedRow stays(ListedThing thing, StoredRow before, RowState state, News news) {
        return new PlannedRow(
                thing,
                before,
                news,
                state,
                town(before.unit()),
                null,
                before.record(),
                doubts(thing, List.of()));
    }

    private @Nullable OrgUnit town(@Nullable UUID unit) {
        return assignment.towns().stream()
                .map(Town::unit)
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .orElse(null);
    }

    private List<Known> recorded(ListedThing thing) {
        return thing.identifier() == null
                ? List.of()
                : known.getOrDefault(thing.identifier(), List.of());
    }

    private List<Doubt> doubts(ListedThing thing, List<Known> recorded) {
        var doubts = new ArrayList<Doubt>();
        if (recorded.size() > 1) {
            var names = recorded.stream().map(one -> one.unit().name()).toList();
            doubts.add(Doubt.of("SOURCE_RECORDED_TWICE", String.join("、", names)));
        }
        if (YearMonth.from(thing.countedOn()).isBefore(since)) {
            doubts.add(Doubt.of("SOURCE_BEFORE_LEDGER", since.toString()));
        }
        return doubts;
    }
}

package org.tongbao.sums;

import org.springframework.stereotype.Component;
import org.tongbao.audit.SealedDeed;
import org.tongbao.audit.SealedDeeds;
import org.tongbao.sums.AddedUnits.Progress;
import org.tongbao.sums.FoldWorkflow.Made;
import org.tongbao.workflow.Leases;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Adds up what was approved and who was asked, if no other server does: first all units that have
/// no sums, then what the trail says has been done since.
@Component
class Folder {

    /// A server that died holds the lease no longer than this.
    private static final Duration HELD = Duration.ofSeconds(30);

    private static final int SEALS = 20;

    private final AddedUnits units;
    private final TouchedUnits touched;
    private final SealedDeeds deeds;
    private final FoldWorkflow workflow;
    private final Leases leases;
    private final UUID holder = UUID.randomUUID();

    Folder(
            AddedUnits units,
            TouchedUnits touched,
            SealedDeeds deeds,
            FoldWorkflow workflow,
            Leases leases) {
        this.units = units;
        this.touched = touched;
        this.deeds = deeds;
        this.workflow = workflow;
        this.leases = leases;
    }

    /// Until everything that is sealed is added up.
    void foldAll() {
        while (isBehind() && take() && workflow.begin(holder, deeds.newest())) {
            var progress = units.progress().orElseThrow();
            if (!(progress.complete() ? follow(progress) : makeMissing(progress))) {
                return;
            }
        }
    }

    private boolean isBehind() {
        var progress = units.progress().orElse(new Progress(0, false));
        return !progress.complete() || progress.throughSeal() < deeds.newest();
    }

    private boolean take() {
        return leases.take(FoldWorkflow.LEASE, holder, HELD);
    }

    /// Those that were made without what stands under them are missing again afterwards.
    private boolean makeMissing(Progress progress) {
        var missing = units.missing();
        return missing.isEmpty()
                ? workflow.advance(holder, new Progress(progress.throughSeal(), true))
                : missing.stream().allMatch(unit -> make(unit, AddedUnit.EVER) != Made.LOST);
    }

    private boolean follow(Progress progress) {
        var through = Math.min(deeds.newest(), progress.throughSeal() + SEALS);
        var done = deeds.between(progress.throughSeal(), through, Touch.ACTS);
        return done.stream().anyMatch(Touch::everywhere)
                ? workflow.advance(holder, new Progress(through, false))
                : makeTouched(done) && workflow.advance(holder, new Progress(through, true));
    }

    private boolean makeTouched(Collection<SealedDeed> done) {
        var places = new TreeMap<>(touched.places(done));
        while (!places.isEmpty()) {
            var next = places.pollFirstEntry();
            for (var unit : touched.units(Set.of(next.getKey())).values()) {
                switch (make(unit, next.getValue())) {
                    case LOST -> {
                        return false;
                    }
                    case DONE -> {}
                    case SPREADING -> spread(places, units.above(unit), next.getValue());
                }
            }
        }
        return true;
    }

    private static void spread(
            TreeMap<Above, YearMonth> places, List<Above> above, YearMonth from) {
        above.forEach(one -> places.merge(one, from, TouchedUnits::earlier));
    }

    private Made make(UUID unit, YearMonth from) {
        return take() ? workflow.make(holder, unit, from) : Made.LOST;
    }
}

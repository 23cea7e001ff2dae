package org.tongbao.sums;

import org.springframework.stereotype.Component;
import org.tongbao.audit.SealedDeed;
import org.tongbao.audit.SealedDeeds;
import org.tongbao.sums.AddedUnits.Progress;
import org.tongbao.workflow.Leases;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Adds up what was approved, if no other server does: first all units that have no sums, then what
/// the trail says has been approved since.
@Component
class Folder {

    private static final String INDICATOR_MERGED = "indicator.merged";

    /// What changes facts of months that were added up already.
    static final List<String> ACTS =
            List.of("report.approved", "report.corrected", INDICATOR_MERGED);

    /// A server that died holds the lease no longer than this.
    private static final Duration HELD = Duration.ofSeconds(30);

    private static final int SEALS = 20;

    private final AddedUnits units;
    private final SealedDeeds deeds;
    private final FoldWorkflow workflow;
    private final Leases leases;
    private final UUID holder = UUID.randomUUID();

    Folder(AddedUnits units, SealedDeeds deeds, FoldWorkflow workflow, Leases leases) {
        this.units = units;
        this.deeds = deeds;
        this.workflow = workflow;
        this.leases = leases;
    }

    /// Until everything that is sealed is added up.
    void foldAll() {
        while (isBehind() && take() && workflow.begin(holder, deeds.newest())) {
            var progress = units.progress().orElseThrow();
            if (!(progress.complete() ? follow(progress) : makeAll(progress))) {
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

    private boolean makeAll(Progress progress) {
        return units.missing().stream()
                        .allMatch(unit -> take() && workflow.make(holder, unit, null))
                && workflow.advance(holder, new Progress(progress.throughSeal(), true));
    }

    private boolean follow(Progress progress) {
        var through = Math.min(deeds.newest(), progress.throughSeal() + SEALS);
        var done = deeds.between(progress.throughSeal(), through, ACTS);
        var merged = done.stream().anyMatch(Folder::merges);
        return units.touched(done).entrySet().stream()
                        .allMatch(touched ->
                                take()
                                        && workflow.make(
                                                holder, touched.getKey(), touched.getValue()))
                && workflow.advance(holder, new Progress(through, !merged));
    }

    /// What was reported under one name stands under another then, in any unit.
    static boolean merges(SealedDeed deed) {
        return deed.action().equals(INDICATOR_MERGED);
    }
}

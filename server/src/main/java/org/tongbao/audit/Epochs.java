package org.tongbao.audit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.tongbao.audit.SealedDeeds.Open;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Tells whether anything was done between two moments, by this server or another. All that was
/// done up to a moment, but for acts that do not matter, has a number: where another moment has the
/// same, nothing was done between the two. An act that nobody thought of matters.
///
/// A number is of what the caller's transaction sees, so it is true of all else that is read in it.
/// It means something only here, and only until this server ends.
public final class Epochs {

    /// So many acts may have been done since somebody looked.
    static final int MOST = 1000;

    private final SealedDeeds deeds;
    private final Set<String> without;
    private Epoch newest = new Epoch(0, 0, Set.of());

    /// @param without the acts that do not matter
    public Epochs(SealedDeeds deeds, Collection<String> without) {
        this.deeds = deeds;
        this.without = Set.copyOf(without);
    }

    /// By one statement, and a second one after very many acts, as at first.
    ///
    /// @return empty where it cannot be told: after very many acts, and of a moment before one that
    ///   was looked at already
    public Optional<Long> current() {
        var moment = deeds.open(through(), without, MOST + 1);
        return moment.entries().size() > MOST ? begunAnew(deeds.newest()) : numbered(moment);
    }

    private synchronized long through() {
        return newest.through();
    }

    private synchronized Optional<Long> numbered(Open moment) {
        var now = newest.after(moment);
        now.ifPresent(epoch -> newest = epoch);
        return now.map(Epoch::number);
    }

    private synchronized Optional<Long> begunAnew(long seal) {
        newest = new Epoch(newest.number() + 1, Math.max(newest.through(), seal), Set.of());
        return Optional.empty();
    }

    /// @param through the last seal whose entries are all in it
    /// @param unsealed the entries that were not sealed then, and are in it too
    private record Epoch(long number, long through, Set<UUID> unsealed) {

        /// The one at a moment, which is this one where nothing was done since.
        ///
        /// @return empty where the moment is before the one of this
        private Optional<Epoch> after(Open moment) {
            var since =
                    moment.entries().stream()
                            .filter(entry -> !entry.isIn(through))
                            .map(Open.Entry::id)
                            .collect(toUnmodifiableSet());
            if (moment.newest() < through || !since.containsAll(unsealed)) {
                return Optional.empty();
            }
            return Optional.of(
                    new Epoch(
                            since.equals(unsealed) ? number : number + 1,
                            moment.newest(),
                            moment.entries().stream()
                                    .filter(entry -> !entry.isIn(moment.newest()))
                                    .map(Open.Entry::id)
                                    .collect(toUnmodifiableSet())));
        }
    }
}

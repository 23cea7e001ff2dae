package org.tongbao.distribution;

import org.tongbao.distribution.Sending.Fate;
import org.tongbao.distribution.Sending.Target;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What everybody sent and what they were told: the truth the database is held against.
final class Journal {

    /// A sending and what became of it.
    record Entry(Sending sending, Fate fate) {}

    private final Map<String, Entry> submissions = new ConcurrentHashMap<>();
    private final Map<Target, Latest> latest = new ConcurrentHashMap<>();
    private final Map<Target, Integer> approvals = new ConcurrentHashMap<>();

    /// The newest version of a report that anybody was told of.
    record Latest(Target target, int version, String by) {}

    void submitted(Sending sending, Fate fate) {
        submissions.put(sending.key(), new Entry(sending, fate));
        if (fate instanceof Fate.Acknowledged(int version)) {
            var news = new Latest(sending.target(), version, sending.person());
            latest.merge(
                    sending.target(),
                    news,
                    (known, told) -> told.version() > known.version() ? told : known);
        }
    }

    /// Reports that somebody else than this person filed and that nobody approved yet.
    List<Latest> waiting(String person) {
        return latest.values().stream()
                .filter(report -> !report.by().equals(person))
                .filter(report -> !approvals.containsKey(report.target()))
                .toList();
    }

    void approved(Target target, int version) {
        approvals.put(target, version);
    }

    Stream<Entry> submissions() {
        return submissions.values().stream();
    }

    /// Versions that the server said are approved.
    Map<Target, Integer> approvals() {
        return Map.copyOf(approvals);
    }

    long acknowledged() {
        return submissions().filter(entry -> entry.fate() instanceof Fate.Acknowledged).count();
    }

    long unknown() {
        return submissions().filter(entry -> entry.fate() instanceof Fate.Unknown).count();
    }
}

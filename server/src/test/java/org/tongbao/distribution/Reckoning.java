package org.tongbao.distribution;

import org.jspecify.annotations.Nullable;
import org.tongbao.distribution.Journal.Entry;
import org.tongbao.distribution.Sending.Fate;
import org.tongbao.distribution.StoredReports.Step;
import org.tongbao.distribution.StoredReports.Version;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Holds what is stored against what people were told, and its parts against each other.
final class Reckoning {

    private final Journal journal;
    private final StoredReports stored;
    private final Map<String, List<Version>> byKey;
    private final List<String> wrong = new ArrayList<>();

    private Reckoning(Journal journal, StoredReports stored) {
        this.journal = journal;
        this.stored = stored;
        this.byKey = stored.versions().stream().collect(Collectors.groupingBy(Version::key));
    }

    /// @return every disagreement as a sentence; none when all is well
    static List<String> of(Journal journal, StoredReports stored) {
        var reckoning = new Reckoning(journal, stored);
        journal.submissions().forEach(reckoning::submission);
        reckoning.reports().forEach(reckoning::report);
        reckoning.approvals();
        reckoning.nothingElse();
        return List.copyOf(reckoning.wrong);
    }

    /// Acknowledged: there once. Unknown: whole or not at all. Refused: not there.
    private void submission(Entry entry) {
        var sending = entry.sending();
        var made = byKey.getOrDefault(sending.key(), List.of());
        var keyed = stored.keys().get(sending.key());
        switch (entry.fate()) {
            case Fate.Acknowledged(int version) ->
                    expect(
                            made.size() == 1 && made.getFirst().number() == version,
                            "acknowledged as version %d, stored %s: %s"
                                    .formatted(version, made, sending));
            case Fate.Refused(String code) ->
                    expect(
                            made.isEmpty() && keyed == null,
                            "refused, yet stored: " + code + sending);
            case Fate.Unknown() ->
                    expect(
                            made.size() <= 1
                                    && (keyed != null) == (made.size() == 1 || waits(keyed)),
                            "not acknowledged, half stored: " + sending);
        }
        made.forEach(version -> whole(sending, version, keyed));
    }

    /// Kept whole until the unit's leader signs it (审签), or passed by since.
    private boolean waits(@Nullable UUID keyed) {
        return keyed != null && stored.unsigned().contains(keyed);
    }

    private void whole(Sending sending, Version version, UUID keyed) {
        expect(version.id().equals(keyed), "its key leads elsewhere: " + sending);
        expect(version.target().equals(sending.target()), "stored elsewhere: " + version);
        expect(same(version.lines(), numbers(sending)), "other values: " + version + sending);
        expect(
                stored.submitted().getOrDefault(new Step(version.report(), version.number()), 0)
                        == 1,
                "not once in the trail: " + version);
    }

    private Map<UUID, List<Version>> reports() {
        return stored.versions().stream().collect(Collectors.groupingBy(Version::report));
    }

    private void report(UUID report, List<Version> versions) {
        for (int i = 0; i < versions.size(); i++) {
            expect(versions.get(i).number() == i + 1, "a gap in the versions of " + report);
        }
        var latest = versions.getLast();
        expect(latest.isLatest(), "the report has another version: " + latest);
        expect(
                same(latest.lines(), stored.values().getOrDefault(latest.target(), Map.of())),
                "the current values are not those of the latest version: " + latest);
        var approved = latest.state().equals("APPROVED");
        var facts = stored.facts().getOrDefault(latest.target(), Map.of());
        expect(
                same(facts, approved ? latest.lines() : Map.of()),
                "the facts are not what was approved: " + latest + facts);
        expect(
                stored.approved().getOrDefault(new Step(report, latest.number()), 0)
                        == (approved ? 1 : 0),
                "the trail tells the approval otherwise: " + latest);
    }

    private void approvals() {
        journal.approvals()
                .forEach((target, version) ->
                        expect(
                                stored.versions().stream()
                                        .anyMatch(each ->
                                                each.target().equals(target)
                                                        && each.isLatest()
                                                        && each.number() == version
                                                        && each.state().equals("APPROVED")),
                                "approved, yet not stored so: " + target + " " + version));
    }

    private void nothingElse() {
        var versions = stored.versions().size();
        expect(
                stored.keys().values().stream().filter(keyed -> !waits(keyed)).count() == versions,
                "keys without a version, or versions without a key");
        expect(
                stored.submitted().values().stream().mapToInt(Integer::intValue).sum() == versions,
                "the trail tells of other submissions");
        expect(stored.values().size() == reports().size(), "values without a report");
    }

    private static Map<String, BigDecimal> numbers(Sending sending) {
        var numbers = new HashMap<String, BigDecimal>();
        sending.values().forEach((line, value) -> numbers.put(line, new BigDecimal(value)));
        return numbers;
    }

    /// A fact of 0 is stored like any other; amounts are the same whatever their scale.
    private static boolean same(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        return plain(one).equals(plain(other));
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> amounts) {
        var plain = new TreeMap<String, BigDecimal>();
        amounts.forEach((line, amount) -> plain.put(line, amount.stripTrailingZeros()));
        return plain;
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}

package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Ranks of the siblings for one indicator: by exact completion, uncapped, 1, 2, 2, 4, among all
/// and within the peer group. The unreported, the exempt and those without a goal have no rank.
///
/// Levels and rates are ranked among themselves only. Where some siblings have a flow to achieve
/// and others a level to hold, the flows are ranked and the others are not.
final class Ranking {

    private Ranking() {}

    /// @param unit key of the sibling
    record Contender(
            String unit, @Nullable String peerGroup, @Nullable Goal goal, Progress progress) {

        private boolean ranks() {
            var note = progress.note();
            return progress.share() != null && (note == null || note.ranked());
        }

        private boolean flows() {
            return goal instanceof Goal.Periodic || goal instanceof Goal.Unsplit;
        }
    }

    /// @param inPeerGroup null where the unit belongs to none
    record Rank(int overall, @Nullable Integer inPeerGroup, boolean tied) {}

    static Map<String, Rank> of(List<Contender> siblings) {
        var ranked = new ArrayList<>(siblings.stream().filter(Contender::ranks).toList());
        if (siblings.stream().anyMatch(Contender::flows)) {
            ranked.removeIf(contender -> !contender.flows());
        }
        var ranks = new LinkedHashMap<String, Rank>();
        for (var contender : ranked) {
            ranks.put(contender.unit(), rank(contender, ranked));
        }
        return ranks;
    }

    private static Rank rank(Contender contender, List<Contender> ranked) {
        var group = contender.peerGroup();
        var peers =
                ranked.stream().filter(other -> Objects.equals(other.peerGroup(), group)).toList();
        return new Rank(
                place(contender, ranked),
                group == null ? null : place(contender, peers),
                ranked.stream().filter(other -> ORDER.compare(contender, other) == 0).count() > 1);
    }

    private static int place(Contender contender, List<Contender> among) {
        return 1
                + (int) among.stream().filter(other -> ORDER.compare(other, contender) < 0).count();
    }

    /// The best first. Against a limit the smaller share is the better one.
    private static final Comparator<Contender> ORDER =
            (one, other) -> {
                int comparison =
                        Objects.requireNonNull(one.progress().share())
                                .compareTo(Objects.requireNonNull(other.progress().share()));
                var limit = one.goal() != null && one.goal().atMost();
                return limit ? comparison : -comparison;
            };
}

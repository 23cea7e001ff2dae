package org.tongbao.standing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        var placed = placed(ranked);
        var ranks = new LinkedHashMap<String, Rank>();
        for (var one : placed) {
            ranks.put(one.contender().unit(), rank(one, placed));
        }
        return ranks;
    }

    /// @param level how many different shares there are below its own: shares are compared when
    ///   they are put in order, and not each with each
    private record Placed(Contender contender, int level) {

        /// Against a limit the smaller share is the better one.
        private boolean isBetterThan(Placed other) {
            var goal = contender.goal();
            return goal != null && goal.atMost() ? level < other.level : level > other.level;
        }

        private boolean isOf(@Nullable String peerGroup) {
            return Objects.equals(contender.peerGroup(), peerGroup);
        }
    }

    private static List<Placed> placed(List<Contender> ranked) {
        var levels = new TreeMap<Share, Integer>();
        ranked.forEach(contender -> levels.put(share(contender), 0));
        int level = 0;
        for (var share : levels.entrySet()) {
            share.setValue(level++);
        }
        return ranked.stream()
                .map(contender ->
                        new Placed(contender, Objects.requireNonNull(levels.get(share(contender)))))
                .toList();
    }

    private static Share share(Contender contender) {
        return Objects.requireNonNull(contender.progress().share());
    }

    private static Rank rank(Placed one, List<Placed> all) {
        var group = one.contender().peerGroup();
        return new Rank(
                place(one, all.stream()),
                group == null ? null : place(one, all.stream().filter(other -> other.isOf(group))),
                all.stream().filter(other -> other.level() == one.level()).count() > 1);
    }

    private static int place(Placed one, Stream<Placed> among) {
        return 1 + (int) among.filter(other -> other.isBetterThan(one)).count();
    }
}

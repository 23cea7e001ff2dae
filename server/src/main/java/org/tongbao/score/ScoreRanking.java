package org.tongbao.score;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Ranks by exact totals, over all and within the peer group: 1, 2, 2, 4. Who has no total has no
/// rank.
final class ScoreRanking {

    private ScoreRanking() {}

    /// In the order given.
    static List<ScoreRow> of(List<ScoreRow> rows) {
        return rows.stream().map(row -> ranked(row, rows)).toList();
    }

    private static ScoreRow ranked(ScoreRow row, List<ScoreRow> rows) {
        var total = row.total();
        if (total == null) {
            return row.ranked(null, null, false);
        }
        var group = row.unit().peerGroup();
        var peers =
                rows.stream()
                        .filter(other -> Objects.equals(other.unit().peerGroup(), group))
                        .toList();
        return row.ranked(
                place(total, rows),
                group == null ? null : place(total, peers),
                totals(rows).filter(total::equals).count() > 1);
    }

    private static int place(Exact total, List<ScoreRow> among) {
        return 1 + (int) totals(among).filter(other -> other.compareTo(total) > 0).count();
    }

    private static Stream<Exact> totals(List<ScoreRow> rows) {
        return rows.stream().map(ScoreRow::total).filter(Objects::nonNull);
    }
}

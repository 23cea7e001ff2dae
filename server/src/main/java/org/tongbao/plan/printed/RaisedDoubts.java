package org.tongbao.plan.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The doubts about a document. At most two hundred are told, those that block before others: a
/// person settles some and looks again.
final class RaisedDoubts {

    static final int MOST_TOLD = 200;

    private final List<Doubt> blocking = new ArrayList<>();
    private final List<Doubt> others = new ArrayList<>();
    private int raised;

    void add(Doubt doubt) {
        raised++;
        var alike = doubt.blocking() ? blocking : others;
        if (alike.size() < MOST_TOLD) {
            alike.add(doubt);
        }
    }

    /// Whether no further one that blocks will be told.
    boolean full() {
        return blocking.size() == MOST_TOLD;
    }

    /// In the order of their cells.
    List<Doubt> told() {
        return Stream.concat(blocking.stream(), others.stream())
                .limit(MOST_TOLD)
                .sorted(
                        Comparator.comparingInt((Doubt doubt) -> doubt.place().sheet())
                                .thenComparingInt(doubt -> doubt.place().row())
                                .thenComparingInt(doubt -> doubt.place().column()))
                .toList();
    }

    int more() {
        return raised - Math.min(blocking.size() + others.size(), MOST_TOLD);
    }
}

package org.tongbao.sums;

import org.tongbao.authority.UnitPath;

import java.util.Comparator;
import java.util.stream.Stream;

/// A unit in a place, at or above another; the deepest comes first, since its sums are part of
/// those above it.
record Above(UnitPath path) implements Comparable<Above> {

    private static final Comparator<Above> ORDER =
            Comparator.comparingLong(Above::depth)
                    .reversed()
                    .thenComparing(above -> above.path.value());

    /// The units above a place.
    static Stream<Above> of(UnitPath path) {
        return path.fromTop().filter(above -> !above.equals(path)).map(Above::new);
    }

    /// And the unit in it.
    static Stream<Above> andAt(UnitPath path) {
        return path.fromTop().map(Above::new);
    }

    private long depth() {
        return path.fromTop().count();
    }

    String code() {
        return path.code();
    }

    @Override
    public int compareTo(Above other) {
        return ORDER.compare(this, other);
    }
}

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
        return Stream.iterate(path, one -> !one.isTop(), UnitPath::governing)
                .map(UnitPath::governing)
                .map(Above::new);
    }

    /// And the unit in it.
    static Stream<Above> andAt(UnitPath path) {
        return Stream.concat(Stream.of(new Above(path)), of(path));
    }

    private long depth() {
        return path.value().chars().filter(sign -> sign == '/').count();
    }

    String code() {
        var codes = path.value().split("/");
        return codes[codes.length - 1];
    }

    @Override
    public int compareTo(Above other) {
        return ORDER.compare(this, other);
    }
}

package org.tongbao.standing;

import org.jspecify.annotations.Nullable;
import org.tongbao.standing.Ranking.Rank;

import java.math.BigDecimal;
import java.util.function.Supplier;

/// What a line says of a unit among others.
interface Beside {

    /// Of a unit that is looked at alone.
    Beside NOBODY = partOf(() -> null);

    /// Null where it has none.
    @Nullable Rank rank();

    /// What its figure is a share of (占比); null where that is not known or not shown.
    @Nullable BigDecimal whole();

    /// Of one that has a share, but no rank.
    static Beside partOf(Supplier<@Nullable BigDecimal> whole) {
        return new Beside() {
            @Override
            public @Nullable Rank rank() {
                return null;
            }

            @Override
            public @Nullable BigDecimal whole() {
                return whole.get();
            }
        };
    }
}

package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.util.List;

/// Who has read a bulletin.
///
/// @param people how many confirmed it
/// @param units those directly under the issuer, in official order
record BulletinReceipts(int people, List<OfUnit> units) {

    BulletinReceipts {
        units = List.copyOf(units);
    }

    /// @param readBy name of the first who confirmed it; null while nobody has
    record OfUnit(OrgUnit unit, @Nullable String readBy, @Nullable Instant readAt) {}

    public int read() {
        return (int) units.stream().filter(one -> one.readAt() != null).count();
    }
}

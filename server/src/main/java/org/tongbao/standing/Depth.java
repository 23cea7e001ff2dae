package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnitLevel;

import java.util.Set;

/// Of which units a question wants figures. Of those under them only what they come to together may
/// be read.
public sealed interface Depth {

    /// Of all at and under the one that is asked about.
    record Everything() implements Depth {}

    /// Of that one as a whole.
    record Whole() implements Depth {}

    /// Of those directly under it.
    record Children() implements Depth {}

    /// Of all under it of one level.
    record OfLevel(OrgUnitLevel level) implements Depth {}

    /// Of these, by their codes.
    record Named(Set<String> codes) implements Depth {

        public Named {
            codes = Set.copyOf(codes);
        }
    }
}

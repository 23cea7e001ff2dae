package org.tongbao.standing;

import org.tongbao.orgunit.OrgUnitLevel;

import java.util.Set;
import java.util.UUID;

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

    /// Of the first ones of a level under it, in the order of what they reported of an indicator
    /// that adds up over months; what has reported nothing comes last, equals in official order.
    /// Where it cannot be told beforehand who these are, of all.
    ///
    /// @param peerGroups of which they are; empty for any or none
    /// @param months in which they reported; the units are those of the last
    /// @param most how many are read, with whatever their figures rest on; those whose figure may
    ///   be another than what their facts come to are read besides
    /// @param amongSiblings whether they are held against those beside them
    record First(
            OrgUnitLevel level,
            Set<String> peerGroups,
            UUID indicator,
            Span months,
            boolean ascending,
            int most,
            boolean amongSiblings)
            implements Depth {

        public First {
            peerGroups = Set.copyOf(peerGroups);
        }
    }

    /// Of these, by their codes.
    record Named(Set<String> codes) implements Depth {

        public Named {
            codes = Set.copyOf(codes);
        }
    }
}

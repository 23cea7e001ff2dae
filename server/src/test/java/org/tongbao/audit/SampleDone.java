package org.tongbao.audit;

/// An event of a made-up feature.
///
/// @param refused whether a later listener throws
record SampleDone(Deed deed, boolean refused) implements Audited {}

package org.tongbao.audit;

/// An event that belongs in the trail. It is written when the event is published, in the
/// transaction of the act: no act without its entry, no entry without its act.
public interface Audited {

    Deed deed();
}

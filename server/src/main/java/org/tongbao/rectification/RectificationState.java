package org.tongbao.rectification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How a rectification stands.
public enum RectificationState {
    /// 待整改: asked, and not replied to.
    OPEN,
    /// 待核实: replied to, and the office has not decided.
    REPLIED,
    /// 退回: the reply was not enough; due again.
    RETURNED,
    /// 已销号.
    SETTLED,
    /// 已撤销: the office no longer asks.
    WITHDRAWN;

    /// Those nobody does anything about any more.
    static final Set<RectificationState> ENDED = EnumSet.of(SETTLED, WITHDRAWN);

    /// Those that wait for the unit.
    static final Set<RectificationState> DUE = EnumSet.of(OPEN, RETURNED);

    boolean ended() {
        return ENDED.contains(this);
    }

    /// Whether the unit has to do something by a day.
    boolean due() {
        return DUE.contains(this);
    }

    static List<String> names(Set<RectificationState> states) {
        return states.stream().map(Enum::name).toList();
    }
}

package org.tongbao.standing;

import org.tongbao.authority.PersonView;

import java.time.Instant;

/// That a month was published: from then on its table is readable to everybody under the unit.
public record Publication(Instant at, PersonView by) {}

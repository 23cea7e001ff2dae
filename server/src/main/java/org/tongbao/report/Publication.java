package org.tongbao.report;

import org.tongbao.authority.PersonView;

import java.time.Instant;

/// That a month was published: its standing is readable to every user under the same parent.
public record Publication(Instant at, PersonView by) {}

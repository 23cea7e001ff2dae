package org.tongbao.report;

import java.time.Instant;
import org.tongbao.authority.PersonView;

/// That a month was published: its standing is readable to every user under the same parent.
public record Publication(Instant at, PersonView by) {}

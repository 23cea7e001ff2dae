package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;

import java.math.BigDecimal;
import java.time.Instant;

/// Why a line was returned, in the reviewer's words, with the value at that time.
public record LineRemark(String text, PersonView by, Instant at, @Nullable BigDecimal value) {}

package org.tongbao.report;

import java.time.YearMonth;
import java.util.UUID;

/// What a unit wrote in a month about a target in words.
public record TargetText(UUID target, YearMonth month, String text) {}

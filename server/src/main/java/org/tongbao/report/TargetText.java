package org.tongbao.report;

import java.time.YearMonth;
import java.util.UUID;

/// What a unit wrote in a month about a target in words. It is known by its indicator: a revised
/// plan has the same target anew.
public record TargetText(UUID indicator, YearMonth month, String text) {}

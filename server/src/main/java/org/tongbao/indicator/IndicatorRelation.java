package org.tongbao.indicator;

/// What an indicator is to another.
///
/// @param ofRate the pair is the numerator and denominator of a rate, not one somebody entered
public record IndicatorRelation(
        IndicatorRelationKind kind, Indicator indicator, Indicator other, boolean ofRate) {}

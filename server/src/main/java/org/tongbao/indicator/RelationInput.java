package org.tongbao.indicator;

/// What administrators say of two indicators, or take back.
final class RelationInput {

    private RelationInput() {}

    /// @param other the whole, or the flow
    record Relate(String indicator, IndicatorRelationKind kind, String other) {}

    record Unrelate(String indicator, IndicatorRelationKind kind) {}
}

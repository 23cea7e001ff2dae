package org.tongbao.plan;

import org.tongbao.problem.Problem;

import java.util.List;

/// Somebody else changed the draft meanwhile.
///
/// @param current the draft as it is stored now, for the person to compare and choose
record PlanDraftChanged(PlanVersion current) implements Problem {

    @Override
    public String code() {
        return "PLAN_DRAFT_CHANGED";
    }

    @Override
    public List<String> path() {
        return List.of("baseRevision");
    }
}

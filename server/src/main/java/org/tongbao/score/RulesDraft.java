package org.tongbao.score;

import org.tongbao.score.Scheme.Basis;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Rule;

import java.math.BigDecimal;
import java.util.List;

/// 考核办法 as it is sent: indicators by their codes.
///
/// @param baseVersion what the editor began with; 0 when there was none, as `baseRevision`
public record RulesDraft(
        String plan,
        int baseVersion,
        int baseRevision,
        List<Item> items,
        List<Deduction> deductions,
        List<Grade> grades) {

    public RulesDraft {
        items = List.copyOf(items);
        deductions = List.copyOf(deductions);
        grades = List.copyOf(grades);
    }

    public record Item(String indicator, BigDecimal weight, Basis basis, Rule rule) {}
}

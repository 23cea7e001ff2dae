package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.tongbao.score.Scheme.Deduction;
import org.tongbao.score.Scheme.Grade;
import org.tongbao.score.Scheme.Item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A version of 考核办法 of a plan.
///
/// @param revision counts the changes of a version, so that two editors notice each other
/// @param savedBy name of the person
public record ScoreRules(
        UUID id,
        int version,
        int revision,
        Instant savedAt,
        @Nullable String savedBy,
        Scheme scheme) {

    public List<Item> items() {
        return scheme.items();
    }

    public List<Deduction> deductions() {
        return scheme.deductions();
    }

    public List<Grade> grades() {
        return scheme.grades();
    }

    public BigDecimal weights() {
        return scheme.weights();
    }
}

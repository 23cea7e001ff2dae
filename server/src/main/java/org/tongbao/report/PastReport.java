package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonActor;
import org.tongbao.indicator.Indicator;
import org.tongbao.orgunit.OrgUnit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A report that was filed once in the past, and what was decided about it.
///
/// @param texts what was written, by code of the text
/// @param review null while it waits
public record PastReport(
        OrgUnit unit,
        UUID form,
        YearMonth month,
        PersonActor by,
        Instant submittedAt,
        boolean late,
        List<Line> lines,
        Map<String, String> texts,
        @Nullable Review review) {

    /// @param past the numbers of the twelve months before, oldest first
    public record Line(
            Indicator indicator, BigDecimal amount, @Nullable String note, List<BigDecimal> past) {

        public Line {
            past = List.copyOf(past);
        }
    }

    /// @param dueAt until when a returned report should be back; null when it was approved
    /// @param reasons why lines were returned, by code of the indicator; empty when it was approved
    public record Review(
            PersonActor by, Instant at, @Nullable Instant dueAt, Map<String, String> reasons) {

        public Review {
            reasons = Map.copyOf(reasons);
        }

        boolean approved() {
            return dueAt == null;
        }
    }

    public PastReport {
        lines = List.copyOf(lines);
        texts = Map.copyOf(texts);
    }

    boolean approved() {
        return review != null && review.approved();
    }
}

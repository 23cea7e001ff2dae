package org.tongbao.bulletin;

import org.jspecify.annotations.Nullable;
import org.tongbao.history.Qualifier;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.standing.StandingLine;
import org.tongbao.standing.StandingNote;

import java.math.BigDecimal;
import java.util.List;

/// What is known of one indicator in one unit over a span.
///
/// @param value null when nothing is known
/// @param exempt 不涉及
/// @param reported unit-months that are in it
/// @param expected those that are due
/// @param documents that state it, where nobody reported it
record UnitFigure(
        OrgUnit unit,
        @Nullable BigDecimal value,
        Qualifier qualifier,
        boolean exempt,
        @Nullable Change yearOnYear,
        @Nullable Change monthOnMonth,
        @Nullable Change sinceYearEnd,
        @Nullable BigDecimal target,
        @Nullable BigDecimal completion,
        @Nullable Integer rank,
        @Nullable BigDecimal share,
        int reported,
        int expected,
        List<String> documents) {

    UnitFigure {
        documents = List.copyOf(documents);
    }

    static UnitFigure of(OrgUnit unit, StandingLine line) {
        var period = line.period();
        return new UnitFigure(
                unit,
                period.value(),
                Qualifier.EXACT,
                line.note() == StandingNote.NOT_APPLICABLE,
                Change.of(period.yearOnYear()),
                Change.of(period.monthOnMonth()),
                Change.of(period.sinceYearEnd()),
                line.target(),
                line.completion(),
                line.rank(),
                period.share(),
                period.completeness().reported(),
                period.completeness().expected(),
                List.of());
    }

    static UnitFigure unknown(OrgUnit unit) {
        return stated(unit, null, Qualifier.EXACT, null, null, List.of());
    }

    /// As documents have it.
    static UnitFigure stated(
            OrgUnit unit,
            @Nullable BigDecimal value,
            Qualifier qualifier,
            @Nullable Change yearOnYear,
            @Nullable Change sinceYearEnd,
            List<String> documents) {
        return new UnitFigure(
                unit,
                value,
                qualifier,
                false,
                yearOnYear,
                null,
                sinceYearEnd,
                null,
                null,
                null,
                null,
                0,
                0,
                documents);
    }

    boolean zero() {
        return value != null && value.signum() == 0;
    }
}

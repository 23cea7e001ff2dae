package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.PersonView;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// 上报情况 of a month: who has reported and who has not, without what is to be done about it; so it
/// can be asked as it was known at an instant.
///
/// @param moment as of when: now, or the instant that was asked for
/// @param knownAt as of when it was known; null: at present
record ReportingStatus(
        OrgUnit unit,
        YearMonth month,
        Instant dueAt,
        List<Row> rows,
        @Nullable Publication publication,
        MonthStanding standing,
        Instant moment,
        @Nullable Instant knownAt) {

    ReportingStatus {
        rows = List.copyOf(rows);
    }

    /// `ReportingStatusRow` of the SDL.
    ///
    /// @param own the unit's own row (本级)
    /// @param expected whether anybody asks the unit for this month
    /// @param filed null before the first submission
    /// @param signOff what lies with the unit's leader (审签); null without
    record Row(
            OrgUnit unit,
            boolean own,
            boolean expected,
            Occasion occasion,
            @Nullable FiledReport filed,
            @Nullable SignOff signOff,
            Instant moment) {

        /// As the month's board says it: what waits inside the unit goes before what is on file.
        public ReportState state() {
            var shown = signOff == null ? null : signOff.shown();
            if (shown != null) {
                return shown;
            }
            return filed == null ? ReportState.NOT_STARTED : filed.state();
        }

        public boolean late() {
            return filed != null && filed.late();
        }

        /// 未报: somebody asks for it, nothing came, and the day is over.
        public boolean missing() {
            return filed == null && occasion.form() != null && moment.isAfter(occasion.dueAt());
        }

        boolean onFile() {
            return filed != null && filed.onFile();
        }

        public Instant dueAt() {
            return occasion.dueAt();
        }

        public int version() {
            return filed == null ? 0 : filed.version();
        }

        public @Nullable Instant firstSubmittedAt() {
            return filed == null ? null : filed.firstSubmittedAt();
        }

        public @Nullable Instant submittedAt() {
            return filed == null ? null : filed.submittedAt();
        }

        public @Nullable PersonView submittedBy() {
            return filed == null ? null : filed.submittedBy();
        }
    }

    public int expected() {
        return (int) rows.stream().filter(row -> !row.own() && row.expected()).count();
    }

    public int reported() {
        return (int) rows.stream().filter(row -> !row.own() && row.onFile()).count();
    }

    public ClosingState closingState() {
        return standing.state();
    }

    public @Nullable ClosingAct lastClosingAct() {
        return standing.last();
    }

    public boolean demonstration() {
        return rows.stream()
                .map(Row::filed)
                .anyMatch(filed -> filed != null && filed.demonstration());
    }
}

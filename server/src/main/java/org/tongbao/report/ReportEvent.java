package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.audit.Audited;
import org.tongbao.audit.Deed;
import org.tongbao.authority.Actor;
import org.tongbao.authority.UnitPath;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What happened to a report. Published inside the transaction; whoever listens writes in it, and
/// whoever throws undoes it.
public sealed interface ReportEvent extends Audited {

    Actor actor();

    /// The report after it.
    Occurrence of();

    String action();

    Map<String, Object> detail();

    @Override
    default Deed deed() {
        return Deed.of(action(), actor())
                .to(of().unit(), of().path())
                .in(of().month())
                .about(of().report())
                .with(detail());
    }

    /// Which report, in which version, when.
    record Occurrence(
            UUID report, UUID unit, UnitPath path, YearMonth month, int version, Instant at) {}

    /// A version was stored.
    ///
    /// @param before values of the version before, by indicator, where they differ
    /// @param after values of this version, by indicator, where they differ
    record ReportSubmitted(
            Actor actor,
            Occurrence of,
            boolean late,
            boolean filedOnBehalf,
            boolean backfilled,
            Map<String, String> before,
            Map<String, String> after)
            implements ReportEvent {
        @Override
        public String action() {
            return "report.submitted";
        }

        @Override
        public Map<String, Object> detail() {
            return details(
                    "version",
                    of.version(),
                    "late",
                    late,
                    "filedOnBehalf",
                    filedOnBehalf,
                    "backfilled",
                    backfilled,
                    "before",
                    before,
                    "after",
                    after);
        }
    }

    /// 撤回.
    record ReportWithdrawn(Actor actor, Occurrence of) implements ReportEvent {
        @Override
        public String action() {
            return "report.withdrawn";
        }

        @Override
        public Map<String, Object> detail() {
            return details("version", of.version());
        }
    }

    /// From here on it cannot be taken back.
    record ReviewStarted(Actor actor, Occurrence of) implements ReportEvent {
        @Override
        public String action() {
            return "report.review_started";
        }

        @Override
        public Map<String, Object> detail() {
            return details("version", of.version());
        }
    }

    /// The values of a version count from now on.
    sealed interface ValuesCount extends ReportEvent {

        /// The version whose values become facts.
        UUID versionId();

        boolean demonstration();
    }

    /// Its values count.
    record ReportApproved(Actor actor, Occurrence of, UUID versionId, boolean demonstration)
            implements ValuesCount {
        @Override
        public String action() {
            return "report.approved";
        }

        @Override
        public Map<String, Object> detail() {
            return details("version", of.version());
        }
    }

    /// 退回, with the reasons by indicator.
    record ReportReturned(Actor actor, Occurrence of, Instant dueAt, Map<String, String> reasons)
            implements ReportEvent {
        @Override
        public String action() {
            return "report.returned";
        }

        @Override
        public Map<String, Object> detail() {
            return details("version", of.version(), "dueAt", dueAt.toString(), "reason", reasons);
        }
    }

    /// 更正: a further version of an approved report waits for review; what was approved stands.
    ///
    /// @param correctedVersion the approved version
    /// @param before approved values, by indicator, where they differ
    /// @param after values of this version, by indicator, where they differ
    record CorrectionSubmitted(
            Actor actor,
            Occurrence of,
            int correctedVersion,
            String reason,
            boolean filedOnBehalf,
            Map<String, String> before,
            Map<String, String> after)
            implements ReportEvent {
        @Override
        public String action() {
            return "report.correction_submitted";
        }

        @Override
        public Map<String, Object> detail() {
            return details(
                    "version",
                    of.version(),
                    "correctedVersion",
                    correctedVersion,
                    "reason",
                    reason,
                    "filedOnBehalf",
                    filedOnBehalf,
                    "before",
                    before,
                    "after",
                    after);
        }
    }

    /// The correction was taken back or given up; what was approved stands.
    record CorrectionWithdrawn(Actor actor, Occurrence of) implements ReportEvent {
        @Override
        public String action() {
            return "report.correction_withdrawn";
        }

        @Override
        public Map<String, Object> detail() {
            return details("version", of.version());
        }
    }

    /// From here on the correction cannot be taken back.
    record CorrectionReviewStarted(Actor actor, Occurrence of) implements ReportEvent {
        @Override
        public String action() {
            return "report.correction_review_started";
        }

        @Override
        public Map<String, Object> detail() {
            return details("version", of.version());
        }
    }

    /// The correction was returned, with the reasons by indicator; what was approved stands.
    record CorrectionReturned(Actor actor, Occurrence of, Map<String, String> reasons)
            implements ReportEvent {
        @Override
        public String action() {
            return "report.correction_returned";
        }

        @Override
        public Map<String, Object> detail() {
            return details("version", of.version(), "reason", reasons);
        }
    }

    /// The values of an approved correction count from now on instead of those before. Whatever was
    /// made of the figures before hears of it here.
    ///
    /// @param correctedVersion the version that counted before
    /// @param before values that counted, by indicator, where they differ
    /// @param after values that count now, by indicator, where they differ
    record ReportCorrected(
            Actor actor,
            Occurrence of,
            UUID versionId,
            boolean demonstration,
            int correctedVersion,
            String reason,
            Map<String, String> before,
            Map<String, String> after)
            implements ValuesCount {
        @Override
        public String action() {
            return "report.corrected";
        }

        @Override
        public Map<String, Object> detail() {
            return details(
                    "version",
                    of.version(),
                    "correctedVersion",
                    correctedVersion,
                    "reason",
                    reason,
                    "before",
                    before,
                    "after",
                    after);
        }
    }

    private static Map<String, Object> details(@Nullable Object... pairs) {
        var details = new LinkedHashMap<String, Object>();
        var words = List.of(pairs);
        for (int i = 0; i < words.size(); i += 2) {
            details.put(words.get(i).toString(), words.get(i + 1));
        }
        return details;
    }
}

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

    /// Its values count.
    ///
    /// @param versionId the version whose values become facts
    record ReportApproved(Actor actor, Occurrence of, UUID versionId, boolean demonstration)
            implements ReportEvent {
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

    private static Map<String, Object> details(@Nullable Object... pairs) {
        var details = new LinkedHashMap<String, Object>();
        var words = List.of(pairs);
        for (int i = 0; i < words.size(); i += 2) {
            details.put(words.get(i).toString(), words.get(i + 1));
        }
        return details;
    }
}

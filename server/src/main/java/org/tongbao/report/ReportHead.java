package org.tongbao.report;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.authority.PersonView;
import org.tongbao.indicator.Indicator;
import org.tongbao.ledger.Reach;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A report without its lines: `ReportSummary` of the SDL, and the head of its `Report`. A month
/// nobody has touched has one too, without a filing.
///
/// @param correction that waits or was returned (更正) beside what is approved; null without
/// @param ledgers whose records count for the unit in the month; in lists, which do not ask, the
///   furthest
/// @param lineCount lines of the form; counted for lists only
/// @param remarks open reasons; read for lists only
/// @param signOff what was sent to the unit's leader (审签)
/// @param sent what it says, for the unit's own people; null for others and when nothing waits
/// @param made set when the report is shown as a submission made it, not as it is now
record ReportHead(
        OrgUnit unit,
        boolean ownLevel,
        Occasion occasion,
        @Nullable Filing filing,
        @Nullable Correction correction,
        @Nullable PersonView submittedBy,
        @Nullable PersonView reviewedBy,
        Reach ledgers,
        int lineCount,
        List<SummaryRemark> remarks,
        Instant readAt,
        SignOffDuty signOff,
        Evidence.@Nullable Stored sent,
        Versions.@Nullable Version made) {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMM");

    ReportHead {
        remarks = List.copyOf(remarks);
    }

    /// A returned line in a list.
    record SummaryRemark(Indicator indicator, LineRemark remark) {}

    public YearMonth month() {
        return occasion.month();
    }

    /// Whether 佐证材料 lie with it for the actor: once it was submitted, and for the unit's own people
    /// as soon as something waits for their leader (审签).
    boolean carriesFiles(Actor actor) {
        return filing != null || signOff.open() != null && Hand.at(actor, unit.path());
    }

    /// 编号: unit, month, version.
    public @Nullable String number() {
        return filing == null
                ? null
                : unit.code() + "-" + COMPACT.format(month()) + "-" + filing.version();
    }

    public ReportState state() {
        var open = made == null ? signOff.open() : null;
        var shown = open == null ? null : open.shown();
        return shown == null ? filedState() : shown;
    }

    /// As the level above has it, whatever waits inside the unit (审签).
    ReportState filedState() {
        return filing == null ? ReportState.NOT_STARTED : filing.state();
    }

    /// 更正: that a correction waits or was returned; what was approved stands meanwhile.
    public @Nullable ReportState correctionState() {
        return correction == null ? null : correction.state();
    }

    CorrectionLifecycle corrections() {
        return new CorrectionLifecycle(occasion, filing, correction);
    }

    /// Whether the report, as the level above has it, or its correction is in a state.
    boolean is(ReportState wanted) {
        return filedState() == wanted || correctionState() == wanted;
    }

    /// Of what is shown: what waits inside the unit has the number of the version it becomes.
    public int version() {
        return sent == null ? filedVersion() : signOffs().seen();
    }

    int filedVersion() {
        return filing == null ? 0 : filing.version();
    }

    /// 审签: whether what is sent from now on waits for the unit's leader.
    public boolean signOffRequired() {
        return signOff.required();
    }

    SignOffLifecycle signOffs() {
        return new SignOffLifecycle(occasion, filing, signOff);
    }

    /// The same with what lies with the unit, for its own people.
    ReportHead showing(Evidence.Stored content) {
        return new ReportHead(
                unit,
                ownLevel,
                occasion,
                filing,
                correction,
                submittedBy,
                reviewedBy,
                ledgers,
                lineCount,
                remarks,
                readAt,
                signOff,
                content,
                made);
    }

    public LocalDate opensOn() {
        return occasion.window().opensOn();
    }

    /// Until when it is in time; of a past month that the reviewer opened, until when it is waited
    /// for.
    public Instant dueAt() {
        return occasion.dueAt();
    }

    /// 补报: whether a reviewer above may open it for the unit's clerks.
    boolean mayBeOpened() {
        return new ReportLifecycle(occasion, filing).againstOpening(readAt) == null;
    }

    /// 延期: whether a reviewer above may move its due day.
    boolean mayBeExtended() {
        return new ReportLifecycle(occasion, filing)
                        .againstExtension(occasion.lastExtension(), readAt)
                == null;
    }

    public @Nullable Extension extension() {
        return occasion.extension();
    }

    public @Nullable Opening opening() {
        return occasion.opening();
    }

    public @Nullable Instant returnDueAt() {
        return filing == null ? null : filing.returnDueAt();
    }

    /// Who above closed the month; null while it is open.
    public @Nullable MonthLock closed() {
        return occasion.closed();
    }

    public boolean late() {
        return filing != null && filing.late();
    }

    /// 未报: somebody asks for it, nothing came, and the day is over until which it is waited for.
    public boolean missing() {
        return filing == null && occasion.form() != null && readAt.isAfter(occasion.dueAt());
    }

    public boolean filedOnBehalf() {
        return filing != null && filing.filedOnBehalf();
    }

    public boolean backfilled() {
        return filing == null ? occasion.backfilled(readAt) : filing.backfilled();
    }

    public @Nullable Instant firstSubmittedAt() {
        return filing == null ? null : filing.firstSubmittedAt();
    }

    public @Nullable Instant submittedAt() {
        return filing == null ? null : filing.submittedAt();
    }

    public @Nullable Instant reviewStartedAt() {
        return filing == null ? null : filing.reviewStartedAt();
    }

    public boolean reviewStarted() {
        return reviewStartedAt() != null;
    }

    public @Nullable Instant reviewedAt() {
        return filing == null ? null : filing.reviewedAt();
    }

    public boolean demonstration() {
        return filing != null && filing.demonstration();
    }

    /// Whether anything of the present version counts as submitted: waiting, returned or approved.
    boolean filed() {
        return filing != null && filing.state() != ReportState.WITHDRAWN;
    }

    /// The same report as one of its submissions made it.
    ReportHead asMade(Versions.Version version) {
        if (filing == null) {
            throw new IllegalStateException("A version without a report");
        }
        return new ReportHead(
                unit,
                ownLevel,
                occasion,
                filing.asMade(version),
                null,
                version.submittedBy(),
                null,
                ledgers,
                lineCount,
                List.of(),
                readAt,
                signOff,
                null,
                version);
    }
}

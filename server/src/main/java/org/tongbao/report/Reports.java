package org.tongbao.report;

import static org.tongbao.db.Tables.PERSON;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_CORRECTION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.Scope;
import org.tongbao.calendar.ReportingCalendar;
import org.tongbao.db.tables.Person;
import org.tongbao.problem.NotFoundException;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Reads one report: its place, its due day, its head and who closed its month, in four statements.
/// Everything that hangs on it was let in with it.
@Repository
class Reports {

    private static final Person SUBMITTER = PERSON.as("submitter");
    private static final Person REVIEWER = PERSON.as("reviewer");

    private final DSLContext dsl;
    private final UnitPlaces places;
    private final Versions versions;
    private final SignOffs signOffs;
    private final Closings closings;
    private final ReportingCalendar calendars;
    private final Clock clock;

    Reports(
            DSLContext dsl,
            UnitPlaces places,
            Versions versions,
            SignOffs signOffs,
            Closings closings,
            ReportingCalendar calendars,
            Clock clock) {
        this.dsl = dsl;
        this.places = places;
        this.versions = versions;
        this.signOffs = signOffs;
        this.closings = closings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// @throws NotFoundException when there is no such unit in the scope
    ReportHead get(Scope scope, String unit, YearMonth month) {
        var place = places.find(scope, unit, month);
        var calendar = calendars.of(place.collectingUnit());
        var stored = stored(place.id(), month);
        var form = place.form() == null ? null : place.form().id();
        return new ReportHead(
                place.unit(),
                place.ownLevel(),
                new Occasion(
                        place.id(),
                        month,
                        stored == null ? form : stored.filing().form(),
                        calendar.window(month),
                        calendar.backfillFrom(month),
                        closings.above(place.closers(), month),
                        place.opening(),
                        place.extension()),
                stored == null ? null : stored.filing(),
                stored == null ? null : stored.correction(),
                stored == null ? null : stored.submittedBy(),
                stored == null ? null : stored.reviewedBy(),
                place.ledgers(),
                0,
                List.of(),
                clock.instant(),
                place.signOff(),
                null,
                null);
    }

    /// The report as the submission with this identity made it, however it has moved on since. One
    /// that was never signed made nothing: the answer is the report as it is.
    ///
    /// @throws NotFoundException when there is none in the scope
    ReportHead made(Scope scope, UUID version) {
        var made = versions.made(version);
        if (made == null) {
            var sent = signOffs.sent(version);
            if (sent == null) {
                throw new NotFoundException("version " + version);
            }
            return get(scope, sent.unit(), sent.month());
        }
        var head = get(scope, made.unit(), made.month());
        return head.asMade(made.version());
    }

    private record Stored(
            Filing filing,
            @Nullable Correction correction,
            PersonView submittedBy,
            @Nullable PersonView reviewedBy) {}

    private @Nullable Stored stored(UUID unit, YearMonth month) {
        return dsl.select(REPORT.fields())
                .select(REPORT_CORRECTION.fields())
                .select(People.columns(SUBMITTER))
                .select(People.columns(REVIEWER))
                .from(REPORT)
                .join(SUBMITTER)
                .on(SUBMITTER.ID.eq(REPORT.SUBMITTED_BY))
                .leftJoin(REVIEWER)
                .on(REVIEWER.ID.eq(REPORT.REVIEWED_BY))
                .leftJoin(REPORT_CORRECTION)
                .on(REPORT_CORRECTION.REPORT_ID.eq(REPORT.ID))
                .and(Corrections.OPEN)
                .where(REPORT.ORG_UNIT_ID.eq(unit))
                .and(REPORT.MONTH.eq(month))
                .fetchOne(row ->
                        new Stored(
                                Filings.filing(row),
                                Corrections.ifAny(row),
                                People.view(row, SUBMITTER),
                                People.viewIfAny(row, REVIEWER)));
    }
}

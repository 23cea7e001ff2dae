package org.tongbao.report;

import static org.tongbao.db.Tables.MONTH_PUBLICATION;
import static org.tongbao.db.Tables.REPORT;

import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;
import org.tongbao.audit.PastDeeds;
import org.tongbao.audit.PastDeeds.PastDeed;
import org.tongbao.authority.PersonActor;
import org.tongbao.orgunit.OrgUnit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Stores reports of past months many at once, for demonstrations: the same rows that a submission,
/// an approval, a return and a publication leave behind, all marked as generated (演示数据). Whoever
/// calls holds the transaction.
@Repository
public class PastReports {

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final PastDeeds trail;
    private final ApplicationEventPublisher events;

    PastReports(
            DSLContext dsl, IdGenerator ids, PastDeeds trail, ApplicationEventPublisher events) {
        this.dsl = dsl;
        this.ids = ids;
        this.trail = trail;
        this.events = events;
    }

    /// Whether anybody filed anything for the month.
    public boolean any(YearMonth month) {
        return dsl.fetchExists(REPORT, REPORT.MONTH.eq(month));
    }

    /// Reports of months that have none so far.
    ///
    /// @param parts code of the whole, by code of its part: both on the same form
    public void store(List<PastReport> reports, Map<String, String> parts) {
        var rows =
                reports.stream()
                        .map(report ->
                                new PastRows(report, parts, ids.generateId(), ids.generateId()))
                        .toList();
        insert(rows.stream().map(PastRows::report));
        insert(rows.stream().map(PastRows::version));
        insert(rows.stream().flatMap(PastRows::values));
        insert(rows.stream().flatMap(PastRows::remarks));
        insert(rows.stream().flatMap(PastRows::facts));
        trail.append(
                rows.stream()
                        .flatMap(PastRows::events)
                        .sorted(Comparator.comparing(event -> event.of().at()))
                        .map(event -> new PastDeed(event.deed(), event.of().at()))
                        .toList());
    }

    /// That a unit published a month which is not published yet.
    public void publish(OrgUnit unit, YearMonth month, PersonActor by, Instant at) {
        dsl.insertInto(MONTH_PUBLICATION)
                .set(MONTH_PUBLICATION.ORG_UNIT_ID, unit.id())
                .set(MONTH_PUBLICATION.MONTH, month)
                .set(MONTH_PUBLICATION.PUBLISHED_AT, at)
                .set(MONTH_PUBLICATION.PUBLISHED_BY, by.id())
                .execute();
        trail.append(
                List.of(
                        new PastDeed(
                                new MonthPublished(by, unit.id(), unit.path(), month).deed(), at)));
        events.publishEvent(new PastMonthPublished(unit.id(), unit.path(), month, at));
    }

    private void insert(Stream<? extends TableRecord<?>> rows) {
        dsl.batchInsert(new ArrayList<>(rows.toList())).execute();
    }
}

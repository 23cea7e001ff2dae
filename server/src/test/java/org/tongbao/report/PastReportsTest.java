package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_REMARK;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.db.Tables.REPORT_VERSION;
import static org.tongbao.indicator.IndicatorColumns.indicator;

import static java.time.temporal.ChronoUnit.HOURS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.PersonActor;
import org.tongbao.orgunit.OrgUnitTree;
import org.tongbao.report.Objections.Objection;
import org.tongbao.report.PastReport.Line;
import org.tongbao.report.PastReport.Review;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@IntegrationTest
class PastReportsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    /// What differs between any two reports, and the mark itself.
    private static final Set<Field<?>> OF_ITS_OWN =
            Set.of(
                    REPORT.ID,
                    REPORT.ORG_UNIT_ID,
                    REPORT.SUBMITTED_BY,
                    REPORT.DEMONSTRATION,
                    REPORT_VERSION.ID,
                    REPORT_VERSION.REPORT_ID,
                    REPORT_VERSION.CONTENT,
                    REPORT_VERSION.CONTENT_HASH,
                    REPORT_VERSION.SUBMITTED_BY,
                    REPORT_VALUE.ORG_UNIT_ID,
                    REPORT_REMARK.REPORT_ID,
                    FACT.ORG_UNIT_ID,
                    FACT.VERSION_ID,
                    FACT.DEMONSTRATION,
                    AUDIT_ENTRY.ID,
                    AUDIT_ENTRY.ACTOR_ID,
                    AUDIT_ENTRY.ORG_UNIT_ID,
                    AUDIT_ENTRY.PATH,
                    AUDIT_ENTRY.SUBJECT_ID);

    @Autowired ReportWorkflow workflow;
    @Autowired PastReports past;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor reviewer;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(NOW);
        district = new District(dsl);
        reviewer = district.reviewer();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void anApprovedPastReportLeavesTheRowsOfAnApproval() {
        file();
        workflow.approve(reviewer, new Concerned(district.town(1), OCTOBER, 1));
        store(new Review(reviewer, NOW, null, Map.of()));

        assertSameRows();
        assertThat(rows(FACT, FACT.ORG_UNIT_ID.eq(district.townId(2)))).hasSize(3);
    }

    @Test
    void aReturnedPastReportLeavesTheRowsOfAReturn() {
        file();
        var dueAt = Instant.parse("2026-11-05T16:00:00Z");
        workflow.giveBack(
                reviewer,
                new Concerned(district.town(1), OCTOBER, 1),
                new Objections(
                        List.of(new Objection(district.line("patents"), "与备案清单对不上")),
                        LocalDate.of(2026, 11, 5)));
        store(new Review(reviewer, NOW, dueAt, Map.of(district.line("patents"), "与备案清单对不上")));

        assertSameRows();
        assertThat(rows(FACT, FACT.ORG_UNIT_ID.eq(district.townId(2)))).isEmpty();
    }

    @Test
    void aWaitingPastReportLeavesTheRowsOfASubmission() {
        file();
        store(null);

        assertSameRows();
    }

    private void file() {
        workflow.submit(district.clerk(1), district.submission(1, OCTOBER, 0, "3", "12.5", "2"));
    }

    private void store(@Nullable Review review) {
        past.store(
                List.of(
                        new PastReport(
                                dsl.select(OrgUnitTree.unit(ORG_UNIT, ORG_UNIT_PLACEMENT))
                                        .from(ORG_UNIT)
                                        .join(ORG_UNIT_PLACEMENT)
                                        .on(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ORG_UNIT.ID))
                                        .where(ORG_UNIT.ID.eq(district.townId(2)))
                                        .fetchSingle()
                                        .value1(),
                                dsl.select(FORM.ID)
                                        .from(FORM)
                                        .where(FORM.ORG_UNIT_ID.eq(district.id))
                                        .and(FORM.AUDIENCE.eq("CHILDREN"))
                                        .fetchSingle()
                                        .value1(),
                                OCTOBER,
                                district.clerk(2),
                                NOW,
                                false,
                                List.of(
                                        line("patents", "3"),
                                        line("pledges", "12.5"),
                                        line("stations", "2")),
                                Map.of(),
                                review)),
                Map.of());
    }

    private Line line(String name, String amount) {
        return new Line(
                dsl.select(indicator(INDICATOR))
                        .from(INDICATOR)
                        .where(INDICATOR.CODE.eq(district.line(name)))
                        .fetchSingle()
                        .value1(),
                new BigDecimal(amount),
                null,
                List.of());
    }

    private void assertSameRows() {
        var one = district.townId(1);
        var other = district.townId(2);
        assertSame(REPORT, REPORT.ORG_UNIT_ID.eq(one), REPORT.ORG_UNIT_ID.eq(other));
        assertSame(
                REPORT_VERSION,
                REPORT_VERSION.REPORT_ID.eq(report(1)),
                REPORT_VERSION.REPORT_ID.eq(report(2)));
        assertThat(content(2)).isEqualTo(content(1).replace(district.town(1), district.town(2)));
        assertSame(
                REPORT_VALUE, REPORT_VALUE.ORG_UNIT_ID.eq(one), REPORT_VALUE.ORG_UNIT_ID.eq(other));
        assertSame(
                REPORT_REMARK,
                REPORT_REMARK.REPORT_ID.eq(report(1)),
                REPORT_REMARK.REPORT_ID.eq(report(2)));
        assertSame(FACT, FACT.ORG_UNIT_ID.eq(one), FACT.ORG_UNIT_ID.eq(other));
        assertSame(AUDIT_ENTRY, AUDIT_ENTRY.ORG_UNIT_ID.eq(one), AUDIT_ENTRY.ORG_UNIT_ID.eq(other));
    }

    private void assertSame(Table<?> table, Condition filed, Condition stored) {
        assertThat(rows(table, stored)).containsExactlyInAnyOrderElementsOf(rows(table, filed));
    }

    private List<List<Object>> rows(Table<?> table, Condition which) {
        var fields = table.fieldStream().filter(field -> !OF_ITS_OWN.contains(field)).toList();
        return dsl.select(fields).from(table).where(which).fetch(PastReportsTest::values);
    }

    /// The clock runs on between two reports.
    private static List<Object> values(Record row) {
        return row.intoList().stream()
                .map(value -> value instanceof Instant at ? at.truncatedTo(HOURS) : value)
                .map(String::valueOf)
                .map(Object.class::cast)
                .toList();
    }

    private UUID report(int town) {
        return dsl.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.ORG_UNIT_ID.eq(district.townId(town)))
                .fetchSingle()
                .value1();
    }

    private String content(int town) {
        return Objects.requireNonNull(
                dsl.select(REPORT_VERSION.CONTENT)
                        .from(REPORT_VERSION)
                        .where(REPORT_VERSION.REPORT_ID.eq(report(town)))
                        .fetchOne(REPORT_VERSION.CONTENT));
    }
}

package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.REPLACED_REPORT;
import static org.tongbao.db.Tables.REPLACED_VALUE;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.authority.PersonActor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The summary table as it was known at an instant: also what waited, came back and came again.
@IntegrationTest
class SummaryKnownAtTest extends EarlyNovember {

    /// What made the past of reports out of the trail and the stored versions.
    private static final List<String> MIGRATIONS =
            List.of(
                    "V286__replaced_reports_of_the_past.sql",
                    "V287__values_of_replaced_reports.sql",
                    "V288__replaced_value_known_from.sql");

    @Autowired CorrectionWorkflow corrections;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;

    private final Map<Instant, String> shown = new LinkedHashMap<>();
    private ReportQueries queries;
    private PersonActor other;

    @BeforeEach
    void allOthersAreDone() {
        clock.moveTo(Instant.parse("2031-05-15T02:00:00Z"));
        queries = new ReportQueries(graphql);
        other = district.reviewer();
    }

    @Test
    void whatWaitedThenIsShownAsItWaited() {
        live();
        assertThat(shown.values())
                .containsExactly(
                        "NOT_STARTED null null false",
                        "SUBMITTED 5 5 false",
                        "RETURNED null null false",
                        "SUBMITTED 7 7 false",
                        "WITHDRAWN null null false",
                        "SUBMITTED 8 8 false",
                        "APPROVED 8 8 true",
                        "APPROVED 8 8 true",
                        "APPROVED 9 9 true");
        assertThat(asked()).isEqualTo(shown);
    }

    /// As if the release that began to keep it came only now.
    @Test
    void theTrailAndTheVersionsKnowWhatWasBeforeItWasKept() throws IOException {
        live();
        var report =
                dsl.select(REPORT.ID)
                        .from(REPORT)
                        .where(REPORT.ORG_UNIT_ID.eq(district.townId(1)))
                        .fetchSingle(REPORT.ID);
        dsl.deleteFrom(REPLACED_REPORT).where(REPLACED_REPORT.REPORT_ID.eq(report)).execute();
        var approved =
                dsl.select(REPORT.APPROVED_AT)
                        .from(REPORT)
                        .where(REPORT.ID.eq(report))
                        .fetchSingle(REPORT.APPROVED_AT);
        dsl.deleteFrom(REPLACED_VALUE)
                .where(REPLACED_VALUE.ORG_UNIT_ID.eq(district.townId(1)))
                .and(REPLACED_VALUE.KNOWN_TO.lt(approved))
                .execute();
        dsl.update(REPLACED_VALUE)
                .set(REPLACED_VALUE.KNOWN_FROM, approved)
                .where(REPLACED_VALUE.ORG_UNIT_ID.eq(district.townId(1)))
                .execute();
        assertThat(asked()).isNotEqualTo(shown);
        for (var migration : MIGRATIONS) {
            dsl.execute(
                    new ClassPathResource("db/migration/" + migration).getContentAsString(UTF_8));
        }
        assertThat(asked()).isEqualTo(shown);
    }

    @Test
    void severalThingsInOneInstantAreNoError() {
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 0, "5", "0", "12")));
        done(workflow.withdraw(reviewer, october.version(1)));
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 1, "6", "0", "12")));
        done(workflow.withdraw(reviewer, october.version(2)));
        assertThat(row(clock.instant())).isEqualTo("WITHDRAWN null null false");
    }

    @Test
    void aQuestionAboutThePastCostsOneStatementMore() {
        var at = clock.instant();
        var now = statements.during(() -> row(null));
        assertThat(statements.during(() -> row(at))).hasSize(now.size() + 1);
    }

    @Test
    void anInstantThatHasNotComeIsRefused() {
        var answer = queries.answer(reviewer, question(clock.instant().plusSeconds(60)));
        assertThat(answer.at("/errors/0/message").asString()).contains("还没到");
    }

    private void live() {
        remember();
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 0, "5", "0", "12")));
        remember();
        done(
                workflow.giveBack(
                        other,
                        october.version(1),
                        new Objections(
                                List.of(new Objections.Objection(district.line("patents"), "请核对")),
                                null)));
        remember();
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 1, "7", "0", "12")));
        remember();
        done(workflow.withdraw(reviewer, october.version(2)));
        remember();
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 2, "8", "0", "12")));
        remember();
        done(workflow.approve(other, october.version(3)));
        remember();
        done(
                corrections.submit(
                        reviewer,
                        new CorrectReport(
                                district.submission(1, OCTOBER, 3, "9", "0", "12"), "核对")));
        remember();
        done(corrections.approve(other, october.version(4)));
        remember();
    }

    private void remember() {
        shown.put(clock.instant(), row(null));
        clock.advance(Duration.ofMinutes(1));
    }

    private Map<Instant, String> asked() {
        var again = new LinkedHashMap<Instant, String>();
        shown.keySet().forEach(at -> again.put(at, row(at)));
        return again;
    }

    /// State, value, value to date and whether it counts, of the first town's patents.
    private String row(@Nullable Instant at) {
        var table = queries.ask(reviewer, question(at)).path("summaryTable");
        var row = table.at("/rows/0");
        var cell = row.at("/cells/0");
        return "%s %s %s %s"
                .formatted(
                        row.path("state").asString(),
                        cell.path("value").asString("null"),
                        cell.path("toDate").asString("null"),
                        cell.path("approved").asBoolean());
    }

    private String question(@Nullable Instant at) {
        return "{ summaryTable(unit: \"%s\", month: \"2026-10\"%s) { knownAt rows { state cells { value toDate approved } } } }"
                .formatted(district.code, at == null ? "" : ", knownAt: \"" + at + "\"");
    }
}

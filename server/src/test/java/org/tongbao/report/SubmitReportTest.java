package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.IDEMPOTENCY_KEY;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_VALUE;
import static org.tongbao.db.Tables.REPORT_VERSION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.PersonActor;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@IntegrationTest
class SubmitReportTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired ReportWorkflow workflow;
    @Autowired ReadReport reports;
    @Autowired Lines lines;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor clerk;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        clerk = district.clerk(1);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aSubmissionIsStoredAsAnImmutableVersionWithItsHash() {
        var version = filed(clerk, district.submission(1, OCTOBER, 0, "3", "0", "12"));
        var stored = dsl.fetchSingle(REPORT_VERSION, REPORT_VERSION.ID.eq(version));
        assertThat(stored.getContentHash()).isEqualTo(Evidence.hash(stored.getContent()));
        assertThat(stored.getContent())
                .startsWith("{\"lines\":[{\"amount\":\"3\",\"indicator\":\"" + district.code);
        var report = reports.made(clerk, version);
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(report.number()).isEqualTo(district.town(1) + "-202610-1");
        assertThat(report.late()).isFalse();
    }

    @Test
    void anExplicitZeroIsStoredAndIsNotTheSameAsNothing() {
        filed(clerk, district.submission(1, OCTOBER, 0, "0", "0", "0"));
        assertThat(lines.of(reports.get(clerk, district.town(1), OCTOBER)))
                .allSatisfy(line -> assertThat(line.status()).isEqualTo(ValueStatus.REPORTED))
                .allSatisfy(line -> assertThat(line.value()).isEqualByComparingTo("0"));
        assertThat(lines.of(reports.get(district.clerk(2), district.town(2), OCTOBER)))
                .allSatisfy(line -> assertThat(line.status()).isEqualTo(ValueStatus.NOT_REPORTED))
                .allSatisfy(line -> assertThat(line.value()).isNull());
    }

    @Test
    void theSameKeyAndContentAgainGivesTheSameAnswerAndChangesNothing() {
        var command = district.submission(1, OCTOBER, 0, "3", "1.50", "12");
        var first = filed(clerk, command);
        var reordered =
                new SubmitReport(
                        command.idempotencyKey(),
                        command.unit(),
                        command.month(),
                        command.baseVersion(),
                        command.lines().reversed(),
                        List.of(new SentText("progress", " ")));
        assertThat(filed(clerk, reordered)).isEqualTo(first);
        assertThat(versions(1)).isEqualTo(1);
    }

    @Test
    void theSameAnswerIsGivenAfterTheReportHasMovedOn() {
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        var first = filed(clerk, command);
        var before = lines.of(reports.made(clerk, first));
        filed(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12"));
        workflow.approve(district.reviewer(), new Concerned(district.town(1), OCTOBER, 2));
        assertThat(filed(clerk, command)).isEqualTo(first);
        var again = reports.made(clerk, first);
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(lines.of(again)).isEqualTo(before);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        var key = District.key();
        filed(clerk, district.submission(key, district.town(1), OCTOBER, 0, "3", "0", "12"));
        for (var other :
                List.of(
                        district.submission(key, district.town(1), OCTOBER, 0, "4", "0", "12"),
                        district.submission(key, district.town(1), OCTOBER, 1, "3", "0", "12"),
                        district.submission(
                                key,
                                district.town(1),
                                OCTOBER.minusMonths(1),
                                0,
                                "3",
                                "0",
                                "12"))) {
            assertThat(refused(clerk, other)).containsExactly("IDEMPOTENCY_KEY_REUSED");
        }
        assertThat(versions(1)).isEqualTo(1);
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherKey() {
        var key = District.key();
        filed(clerk, district.submission(key, district.town(1), OCTOBER, 0, "3", "0", "12"));
        filed(
                district.clerk(2),
                district.submission(key, district.town(2), OCTOBER, 0, "3", "0", "12"));
    }

    @Test
    void aRefusalKeepsNoKey() {
        var key = District.key();
        assertThat(
                        refused(
                                clerk,
                                district.submission(
                                        key, district.town(1), OCTOBER, 0, "-3", "0", "12")))
                .containsExactly("VALUE_NEGATIVE");
        assertThat(dsl.fetchCount(IDEMPOTENCY_KEY, IDEMPOTENCY_KEY.CLIENT_KEY.eq(key))).isZero();
        assertThat(dsl.fetchCount(REPORT, REPORT.ORG_UNIT_ID.eq(district.townId(1)))).isZero();
        filed(clerk, district.submission(key, district.town(1), OCTOBER, 0, "3", "0", "12"));
    }

    @Test
    void aRepeatedKeyIsAuthorisedAgain() {
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        filed(clerk, command);
        var moved = new PersonActor(clerk.id(), clerk.name(), null, List.of(), false);
        assertThatThrownBy(() -> workflow.submit(moved, command))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void twoRequestsWithTheSameKeyAtTheSameInstantMakeOneVersionAndOneAnswer() throws Exception {
        for (int round = 1; round <= 8; round++) {
            var command =
                    district.submission(
                            District.key(), district.town(round), OCTOBER, 0, "3", "0", "12");
            var person = district.clerk(round);
            var answers = atOnce(4, i -> () -> filed(person, command));
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(versions(round)).isEqualTo(1);
        }
    }

    @Test
    void allElevenTownsFilingTheFirstReportOfAMonthAtOnceAreAllStored() throws Exception {
        var clerks = IntStream.rangeClosed(1, 11).mapToObj(district::clerk).toList();
        var versions =
                atOnce(
                        11,
                        i ->
                                () ->
                                        filed(
                                                clerks.get(i),
                                                district.submission(
                                                        i + 1, OCTOBER, 0, "1", "0", "5")));
        assertThat(versions.stream().distinct()).hasSize(11);
        assertThat(
                        dsl.fetchCount(
                                REPORT.join(org.tongbao.db.Tables.ORG_UNIT_PLACEMENT)
                                        .on(
                                                org.tongbao.db.Tables.ORG_UNIT_PLACEMENT.ORG_UNIT_ID
                                                        .eq(REPORT.ORG_UNIT_ID)),
                                org.tongbao.db.Tables.ORG_UNIT_PLACEMENT.PARENT_ID.eq(district.id)))
                .isEqualTo(11);
    }

    @Test
    void aStaleVersionIsRefusedWithBothValues() {
        filed(clerk, district.submission(1, OCTOBER, 0, "3", "0", "12"));
        var colleague = district.clerk(1);
        var decision =
                workflow.submit(colleague, district.submission(1, OCTOBER, 0, "1", "0", "12"));
        var conflict = (VersionConflict) decision.problems().getFirst();
        assertThat(conflict.currentVersion()).isEqualTo(1);
        assertThat(conflict.by().id()).isEqualTo(clerk.id());
        assertThat(conflict.lines()).hasSize(1);
        assertThat(conflict.lines().getFirst().theirs()).isEqualByComparingTo("3");
        assertThat(conflict.lines().getFirst().yours()).isEqualByComparingTo("1");
        var chosen = filed(colleague, district.submission(1, OCTOBER, 1, "1", "0", "12"));
        var line = lines.of(reports.made(colleague, chosen)).getFirst();
        assertThat(line.changed()).isTrue();
        assertThat(line.earlierValue()).isEqualByComparingTo("3");
    }

    @Test
    void aConflictShowsBothNotesAndBothTexts() {
        filed(clerk, remarked("核对过台账", new SentText("progress", "办了一期培训")));
        var decision =
                workflow.submit(
                        district.clerk(1), remarked("只算 9 月的", new SentText("progress", " ")));
        var conflict = (VersionConflict) decision.problems().getFirst();
        assertThat(conflict.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.theirs()).isEqualByComparingTo(line.yours());
                    assertThat(line.theirNote()).isEqualTo("核对过台账");
                    assertThat(line.yourNote()).isEqualTo("只算 9 月的");
                });
        assertThat(conflict.texts())
                .containsExactly(
                        new VersionConflict.ConflictText("progress", "工作进展", null, "办了一期培训", null));
    }

    private SubmitReport remarked(String note, SentText text) {
        var plain = district.submission(1, OCTOBER, 0, "3", "0", "12");
        var lines = new java.util.ArrayList<>(plain.lines());
        lines.set(0, new SentLine(district.line("patents"), BigDecimal.valueOf(3), false, note));
        return new SubmitReport(
                plain.idempotencyKey(), plain.unit(), OCTOBER, 0, lines, List.of(text));
    }

    @Test
    void aStrangerFindsNoSuchUnitAndALeaderIsForbidden() {
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        assertThatThrownBy(() -> workflow.submit(district.clerk(2), command))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> workflow.submit(district.leader(), command))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() ->
                        workflow.submit(
                                clerk,
                                district.submission(
                                        District.key(), "nowhere", OCTOBER, 0, "1", "1", "1")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMonthInTheFutureIsRefused() {
        assertThat(refused(clerk, district.submission(1, OCTOBER.plusMonths(1), 0, "1", "1", "1")))
                .containsExactly("MONTH_NOT_OPEN");
    }

    @Test
    void notApplicableIsStoredWithItsReasonAndNoNumber() {
        var command = district.submission(1, OCTOBER, 0, "3", "0", "12");
        var exempt =
                List.of(
                        command.lines().get(0),
                        new SentLine(district.line("pledges"), null, true, "没有银行网点"),
                        command.lines().get(2));
        filed(
                clerk,
                new SubmitReport(District.key(), command.unit(), OCTOBER, 0, exempt, List.of()));
        var line = lines.of(reports.get(clerk, district.town(1), OCTOBER)).get(1);
        assertThat(line.status()).isEqualTo(ValueStatus.NOT_APPLICABLE);
        assertThat(line.value()).isNull();
        assertThat(line.note()).isEqualTo("没有银行网点");
    }

    @Test
    void somethingOddIsRecordedWithTheValueAndBlocksNothing() {
        for (int i = 4; i >= 1; i--) {
            clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
            filed(
                    district.reviewer(),
                    district.submission(1, OCTOBER.minusMonths(i), 0, "1", "0", "12"));
        }
        filed(clerk, district.submission(1, OCTOBER, 0, "22", "0", "11"));
        var read = lines.of(reports.get(clerk, district.town(1), OCTOBER));
        assertThat(read.get(0).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.JUMP);
        assertThat(read.get(1).warnings()).isEmpty();
        assertThat(read.get(2).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.STOCK_FELL);
        assertThat(read.get(0).history()).hasSize(12);
        assertThat(read.get(0).previous().value()).isEqualByComparingTo("1");
        assertThat(dsl.fetchCount(REPORT_VALUE, REPORT_VALUE.WARNINGS.contains("JUMP:1")))
                .isPositive();
    }

    @Test
    void aPastMonthNeverFiledIsOpenedByTheReviewerAndMarked() {
        var july = OCTOBER.minusMonths(3);
        assertThat(refused(clerk, district.submission(1, july, 0, "1", "0", "1")))
                .containsExactly("BACKFILL_BY_REVIEWER");
        var reviewer = district.reviewer();
        var report =
                reports.made(
                        reviewer, filed(reviewer, district.submission(1, july, 0, "1", "0", "1")));
        assertThat(report.backfilled()).isTrue();
        assertThat(report.filedOnBehalf()).isTrue();
        assertThat(report.late()).isTrue();
    }

    private UUID filed(PersonActor actor, SubmitReport command) {
        var decision = workflow.submit(actor, command);
        assertThat(decision.problems()).isEmpty();
        return java.util.Objects.requireNonNull(decision.result());
    }

    private List<String> refused(PersonActor actor, SubmitReport command) {
        var decision = workflow.submit(actor, command);
        assertThat(decision.result()).isNull();
        return decision.problems().stream().map(Problem::code).toList();
    }

    private int versions(int town) {
        return dsl.fetchCount(
                DSL.selectOne()
                        .from(REPORT_VERSION)
                        .join(REPORT)
                        .on(REPORT.ID.eq(REPORT_VERSION.REPORT_ID))
                        .where(REPORT.ORG_UNIT_ID.eq(district.townId(town))));
    }

    private static <T> List<T> atOnce(int threads, java.util.function.IntFunction<Callable<T>> work)
            throws Exception {
        var start = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running =
                    IntStream.range(0, threads)
                            .mapToObj(i ->
                                    pool.submit(() -> {
                                        start.await();
                                        return work.apply(i).call();
                                    }))
                            .toList();
            var answers = new java.util.ArrayList<T>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

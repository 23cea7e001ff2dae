package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.UnitPath;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.problem.Problem;
import org.tongbao.report.Transition.Already;
import org.tongbao.report.Transition.Moved;
import org.tongbao.report.Transition.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

class ReportLifecycleTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant IN_TIME = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-06T02:00:00Z");
    private static final Instant NEXT_MONTH_CLOSED = Instant.parse("2026-12-08T02:00:00Z");
    private static final Hand CLERK = new Hand(UUID.randomUUID(), true, false);
    private static final Hand COLLEAGUE = new Hand(UUID.randomUUID(), true, false);
    private static final Hand REVIEWER = new Hand(UUID.randomUUID(), false, true);
    private static final Hand SECOND_REVIEWER = new Hand(UUID.randomUUID(), true, true);
    private static final Occasion OCCASION =
            new Occasion(
                    UUID.randomUUID(),
                    OCTOBER,
                    UUID.randomUUID(),
                    new ReportingWindow(
                            OCTOBER, LocalDate.parse("2026-10-25"), LocalDate.parse("2026-11-05")),
                    Instant.parse("2026-12-07T16:00:00Z"),
                    null,
                    null,
                    null);

    @Test
    void theFirstSubmissionMakesVersionOneAndWaitsForReview() {
        var filing = submitted(null, CLERK, IN_TIME);
        assertThat(filing.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(filing.version()).isEqualTo(1);
        assertThat(filing.late()).isFalse();
        assertThat(filing.filedOnBehalf()).isFalse();
        assertThat(filing.backfilled()).isFalse();
    }

    @Test
    void aMonthThatIsNotOpenYetIsRefused() {
        var before = Instant.parse("2026-10-24T15:00:00Z");
        assertThat(code(life(null).submit(UUID.randomUUID(), CLERK, before)))
                .isEqualTo("MONTH_NOT_OPEN");
    }

    @Test
    void aFirstSubmissionAfterTheDueDayGetsInAndIsLate() {
        assertThat(submitted(null, CLERK, LATE).late()).isTrue();
    }

    @Test
    void timelinessStaysThatOfTheFirstSubmission() {
        var first = submitted(null, CLERK, IN_TIME);
        var again = submitted(returned(first), CLERK, LATE);
        assertThat(again.late()).isFalse();
        assertThat(again.firstSubmittedAt()).isEqualTo(IN_TIME);
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void aReturnedReportCanBeSubmittedAgain() {
        var again = submitted(returned(submitted(null, CLERK, IN_TIME)), CLERK, LATE);
        assertThat(again.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(again.returnDueAt()).isNull();
        assertThat(again.reviewStartedAt()).isNull();
    }

    @Test
    void aReviewerWhoIsNoClerkFilesOnBehalf() {
        assertThat(submitted(null, REVIEWER, IN_TIME).filedOnBehalf()).isTrue();
        assertThat(submitted(null, SECOND_REVIEWER, IN_TIME).filedOnBehalf()).isFalse();
    }

    @Test
    void aMonthNeverFiledIsOpenedByAReviewerOnceTheNextMonthHasClosed() {
        assertThat(code(life(null).submit(UUID.randomUUID(), CLERK, NEXT_MONTH_CLOSED)))
                .isEqualTo("BACKFILL_BY_REVIEWER");
        var filing = submitted(null, REVIEWER, NEXT_MONTH_CLOSED);
        assertThat(filing.backfilled()).isTrue();
        assertThat(filing.late()).isTrue();
    }

    @Test
    void aClerkFilesAMonthThatTheReviewerOpenedAndItIsBackfilledButNotOnBehalf() {
        var opened =
                new Occasion(
                        OCCASION.unit(),
                        OCTOBER,
                        OCCASION.form(),
                        OCCASION.window(),
                        OCCASION.backfillFrom(),
                        null,
                        new Opening(
                                OCTOBER,
                                NEXT_MONTH_CLOSED,
                                "漏报",
                                LATE,
                                new PersonView(UUID.randomUUID(), "孙丽", null, null, null)),
                        null);
        var filing =
                moved(
                        new ReportLifecycle(opened, null)
                                .submit(UUID.randomUUID(), CLERK, NEXT_MONTH_CLOSED));
        assertThat(filing.backfilled()).isTrue();
        assertThat(filing.filedOnBehalf()).isFalse();
        assertThat(filing.late()).isTrue();
    }

    @Test
    void onlyAMonthThatNobodyFiledAndNoClerkCanFileIsOpened() {
        assertThat(life(null).againstOpening(NEXT_MONTH_CLOSED)).isNull();
        assertThat(against(null, Instant.parse("2026-10-24T15:00:00Z")))
                .isEqualTo("MONTH_NOT_OPEN");
        assertThat(against(null, LATE)).isEqualTo("OPENING_TOO_EARLY");
        assertThat(against(submitted(null, CLERK, IN_TIME), NEXT_MONTH_CLOSED))
                .isEqualTo("OPENING_FILED");
    }

    @Test
    void anExtendedReportIsInTimeUntilItsOwnDay() {
        var extended = new ReportLifecycle(extendedTo("2026-11-10"), null);
        assertThat(moved(extended.submit(UUID.randomUUID(), CLERK, LATE)).late()).isFalse();
        var after = Instant.parse("2026-11-10T16:00:00.000001Z");
        assertThat(moved(extended.submit(UUID.randomUUID(), CLERK, after)).late()).isTrue();
        assertThat(extended.occasion().past(LATE)).isFalse();
    }

    @Test
    void onlyWhatClerksCanStillFileIsExtendedAndNotBeyondTheNextMonth() {
        assertThat(extending(null, "2026-11-10", IN_TIME)).isNull();
        assertThat(extending(null, "2026-11-10", LATE)).isNull();
        assertThat(extending(null, "2026-12-07", LATE)).isNull();
        assertThat(extending(null, "2026-12-08", LATE)).isEqualTo("EXTENSION_TOO_LONG");
        assertThat(extending(null, "2026-11-05", IN_TIME)).isEqualTo("EXTENSION_TOO_SHORT");
        assertThat(extending(null, "2026-12-31", NEXT_MONTH_CLOSED))
                .isEqualTo("EXTENSION_TOO_LATE");
        assertThat(extending(null, "2026-11-10", Instant.parse("2026-10-24T15:00:00Z")))
                .isEqualTo("MONTH_NOT_OPEN");
        assertThat(extending(submitted(null, CLERK, IN_TIME), "2026-11-10", IN_TIME))
                .isEqualTo("EXTENSION_FILED");
    }

    private static @Nullable String extending(@Nullable Filing present, String dueOn, Instant now) {
        var against = life(present).againstExtension(LocalDate.parse(dueOn), now);
        return against == null ? null : against.code();
    }

    private static Occasion extendedTo(String dueOn) {
        return new Occasion(
                OCCASION.unit(),
                OCTOBER,
                OCCASION.form(),
                OCCASION.window(),
                OCCASION.backfillFrom(),
                null,
                null,
                new Extension(
                        OCTOBER,
                        LocalDate.parse(dueOn),
                        "台风",
                        IN_TIME,
                        new PersonView(UUID.randomUUID(), "孙丽", null, null, null)));
    }

    private static String against(@Nullable Filing present, Instant now) {
        return life(present).againstOpening(now).code();
    }

    @Test
    void aClerkMayCorrectAReturnedReportHoweverOldItsMonthIs() {
        var returned = returned(submitted(null, CLERK, IN_TIME));
        assertThat(submitted(returned, CLERK, NEXT_MONTH_CLOSED).backfilled()).isFalse();
    }

    @Test
    void aReportCanBeTakenBackByTheUnitUntilReviewBegins() {
        var filing = submitted(null, CLERK, IN_TIME);
        assertThat(moved(life(filing).withdraw(1, COLLEAGUE)).state())
                .isEqualTo(ReportState.WITHDRAWN);
        var reviewed = moved(life(filing).startReview(1, REVIEWER, LATE));
        assertThat(code(life(reviewed).withdraw(1, CLERK))).isEqualTo("REVIEW_STARTED");
    }

    @Test
    void aReviewerTakesBackOnlyWhatTheyFiledThemselves() {
        var byClerk = submitted(null, CLERK, IN_TIME);
        assertThat(code(life(byClerk).withdraw(1, REVIEWER))).isEqualTo("WITHDRAWN_BY_UNIT_ONLY");
        var onBehalf = submitted(null, REVIEWER, IN_TIME);
        assertThat(moved(life(onBehalf).withdraw(1, REVIEWER)).state())
                .isEqualTo(ReportState.WITHDRAWN);
    }

    @Test
    void takingBackTwiceIsNoError() {
        var withdrawn = moved(life(submitted(null, CLERK, IN_TIME)).withdraw(1, CLERK));
        assertThat(life(withdrawn).withdraw(1, CLERK)).isInstanceOf(Already.class);
    }

    @Test
    void aReportUnderReviewCannotBeSubmittedAgain() {
        var reviewed =
                moved(life(submitted(null, CLERK, IN_TIME)).startReview(1, REVIEWER, IN_TIME));
        assertThat(code(life(reviewed).submit(UUID.randomUUID(), COLLEAGUE, IN_TIME)))
                .isEqualTo("REVIEW_STARTED");
    }

    @Test
    void aSecondClerkMaySettleAConflictUntilReviewBegins() {
        assertThat(submitted(submitted(null, CLERK, IN_TIME), COLLEAGUE, IN_TIME).version())
                .isEqualTo(2);
    }

    @Test
    void nobodyApprovesTheirOwn() {
        var own = submitted(null, SECOND_REVIEWER, IN_TIME);
        assertThat(code(life(own).approve(1, SECOND_REVIEWER, LATE))).isEqualTo("OWN_REPORT");
        assertThat(code(life(own).startReview(1, SECOND_REVIEWER, LATE))).isEqualTo("OWN_REPORT");
        assertThat(moved(life(own).approve(1, REVIEWER, LATE)).state())
                .isEqualTo(ReportState.APPROVED);
    }

    @Test
    void approvingTheSameVersionAgainIsNoError() {
        var approved = moved(life(submitted(null, CLERK, IN_TIME)).approve(1, REVIEWER, LATE));
        assertThat(life(approved).approve(1, REVIEWER, LATE)).isInstanceOf(Already.class);
        assertThat(code(life(approved).approve(2, REVIEWER, LATE))).isEqualTo("NOT_SUBMITTED");
    }

    @Test
    void anApprovedReportStaysAsItIs() {
        var approved = moved(life(submitted(null, CLERK, IN_TIME)).approve(1, REVIEWER, LATE));
        assertThat(code(life(approved).submit(UUID.randomUUID(), CLERK, LATE)))
                .isEqualTo("ALREADY_APPROVED");
        assertThat(code(life(approved).withdraw(1, CLERK))).isEqualTo("NOT_SUBMITTED");
        assertThat(code(life(approved).giveBack(1, LATE, REVIEWER, LATE)))
                .isEqualTo("NOT_SUBMITTED");
    }

    @Test
    void aReviewerDecidesOnlyOnTheVersionTheySaw() {
        var second = submitted(submitted(null, CLERK, IN_TIME), CLERK, IN_TIME);
        assertThat(code(life(second).approve(1, REVIEWER, LATE))).isEqualTo("VERSION_CHANGED");
        assertThat(code(life(second).giveBack(1, LATE, REVIEWER, LATE)))
                .isEqualTo("VERSION_CHANGED");
    }

    @Test
    void everyChangeCountsTheRevisionUpByOne() {
        var first = submitted(null, CLERK, IN_TIME);
        assertThat(returned(first).revision()).isEqualTo(2);
        assertThat(submitted(returned(first), CLERK, IN_TIME).revision()).isEqualTo(3);
    }

    @Test
    void aUnitThatNobodyAsksFilesNothing() {
        var occasion =
                new Occasion(
                        UUID.randomUUID(),
                        OCTOBER,
                        null,
                        OCCASION.window(),
                        OCCASION.backfillFrom(),
                        null,
                        null,
                        null);
        assertThat(
                        code(
                                new ReportLifecycle(occasion, null)
                                        .submit(UUID.randomUUID(), CLERK, IN_TIME)))
                .isEqualTo("NO_FORM");
    }

    @Test
    void inAMonthThatWasClosedAboveNothingMoves() {
        var district = new UnitPath("d/");
        var lock =
                new MonthLock(
                        new OrgUnit(
                                UUID.randomUUID(),
                                "d",
                                "试验区",
                                null,
                                OrgUnitLevel.DISTRICT,
                                null,
                                null,
                                district),
                        OCTOBER,
                        IN_TIME,
                        new PersonView(UUID.randomUUID(), "林静", null, null, null));
        var closed =
                new Occasion(
                        OCCASION.unit(),
                        OCTOBER,
                        OCCASION.form(),
                        OCCASION.window(),
                        OCCASION.backfillFrom(),
                        lock,
                        null,
                        null);
        assertThat(new ReportLifecycle(closed, null).againstOpening(NEXT_MONTH_CLOSED).code())
                .isEqualTo("MONTH_CLOSED");
        var waiting = new ReportLifecycle(closed, submitted(null, CLERK, IN_TIME));
        var transitions =
                List.of(
                        new ReportLifecycle(closed, null).submit(UUID.randomUUID(), CLERK, LATE),
                        waiting.submit(UUID.randomUUID(), CLERK, LATE),
                        waiting.withdraw(1, CLERK),
                        waiting.startReview(1, REVIEWER, LATE),
                        waiting.approve(1, REVIEWER, LATE),
                        waiting.giveBack(1, LATE, REVIEWER, LATE));
        assertThat(transitions)
                .allSatisfy(transition -> assertThat(code(transition)).isEqualTo("MONTH_CLOSED"));
    }

    private static Filing returned(Filing filing) {
        return moved(life(filing).giveBack(filing.version(), LATE, REVIEWER, IN_TIME));
    }

    private static Filing submitted(@Nullable Filing present, Hand hand, Instant now) {
        return moved(life(present).submit(UUID.randomUUID(), hand, now));
    }

    private static ReportLifecycle life(@Nullable Filing present) {
        return new ReportLifecycle(OCCASION, present);
    }

    private static Filing moved(Transition transition) {
        assertThat(transition).isInstanceOf(Moved.class);
        return ((Moved) transition).next();
    }

    private static String code(Transition transition) {
        assertThat(transition).isInstanceOf(Refused.class);
        return ((Refused) transition).problems().stream().map(Problem::code).findFirst().orElse("");
    }
}

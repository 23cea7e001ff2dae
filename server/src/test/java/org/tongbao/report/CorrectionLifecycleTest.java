package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.calendar.ReportingWindow;
import org.tongbao.report.CorrectionLifecycle.Move;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

class CorrectionLifecycleTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant NOW = Instant.parse("2026-12-20T02:00:00Z");
    private static final Hand CLERK = new Hand(UUID.randomUUID(), true, false);
    private static final Hand REVIEWER = new Hand(UUID.randomUUID(), false, true);
    private static final Hand COLLEAGUE = new Hand(UUID.randomUUID(), false, true);
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
    void whatIsNotApprovedNeedsNoCorrection() {
        assertThat(code(new CorrectionLifecycle(OCCASION, null, null).submit("补", CLERK, NOW)))
                .isEqualTo("NOT_APPROVED_YET");
        var waiting = approved().resubmitted(false, CLERK.person(), NOW);
        assertThat(code(new CorrectionLifecycle(OCCASION, waiting, null).submit("补", CLERK, NOW)))
                .isEqualTo("NOT_APPROVED_YET");
    }

    @Test
    void aCorrectionIsTheNextVersionAndLeavesTheApprovedOneAsItIs() {
        var correction = submitted(null);
        assertThat(correction.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(correction.correctedVersion()).isEqualTo(1);
        assertThat(correction.version()).isEqualTo(2);
        assertThat(correction.reason()).isEqualTo("漏了一件");
    }

    @Test
    void oneThatWaitsIsSentAgainUntilItsReviewBegins() {
        var first = submitted(null);
        var again = submitted(first);
        assertThat(again.number()).isEqualTo(1);
        assertThat(again.version()).isEqualTo(3);
        var underReview = moved(life(again).startReview(3, REVIEWER, NOW));
        assertThat(code(life(underReview).submit("再改", CLERK, NOW))).isEqualTo("REVIEW_STARTED");
        assertThat(code(life(underReview).withdraw(3, CLERK))).isEqualTo("REVIEW_STARTED");
    }

    @Test
    void aReturnedOneIsSentAgainOrGivenUpAndANewOneTakesAFurtherVersion() {
        var returned = moved(life(submitted(null)).giveBack(2, REVIEWER, NOW));
        assertThat(submitted(returned).version()).isEqualTo(3);
        var givenUp = moved(life(returned).withdraw(2, CLERK));
        assertThat(givenUp.open()).isFalse();
        assertThat(life(givenUp).withdraw(2, CLERK)).isInstanceOf(Move.Already.class);
        assertThat(life(givenUp).base()).isEqualTo(1);
        var next = submitted(givenUp);
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.version()).isEqualTo(3);
    }

    @Test
    void nobodyApprovesTheirOwnAndApprovingTwiceIsNoError() {
        var onBehalf = moved(life(null).submit("代报的错了", REVIEWER, NOW));
        assertThat(onBehalf.filedOnBehalf()).isTrue();
        assertThat(code(life(onBehalf).approve(2, REVIEWER, NOW))).isEqualTo("OWN_REPORT");
        assertThat(code(life(onBehalf).approve(1, COLLEAGUE, NOW))).isEqualTo("VERSION_CHANGED");
        var approved = moved(life(onBehalf).approve(2, COLLEAGUE, NOW));
        assertThat(life(approved).approve(2, COLLEAGUE, NOW)).isInstanceOf(Move.Already.class);
        assertThat(approved().corrected(approved))
                .extracting(Filing::version, Filing::late, Filing::firstSubmittedAt)
                .containsExactly(2, true, approved().firstSubmittedAt());
    }

    private static CorrectionLifecycle life(@Nullable Correction last) {
        return new CorrectionLifecycle(OCCASION, approved(), last);
    }

    private static Correction submitted(@Nullable Correction last) {
        return moved(life(last).submit("漏了一件", CLERK, NOW));
    }

    private static Correction moved(Move move) {
        assertThat(move).isInstanceOf(Move.Moved.class);
        return ((Move.Moved) move).next();
    }

    private static String code(Move move) {
        assertThat(move).isInstanceOf(Move.Refused.class);
        return ((Move.Refused) move).problem().code();
    }

    private static Filing approved() {
        var then = Instant.parse("2026-11-06T02:00:00Z");
        return new Filing(
                new UUID(0, 1),
                OCCASION.unit(),
                OCTOBER,
                new UUID(0, 2),
                ReportState.APPROVED,
                3,
                1,
                true,
                false,
                false,
                false,
                then,
                then,
                CLERK.person(),
                then,
                then,
                REVIEWER.person(),
                null);
    }
}

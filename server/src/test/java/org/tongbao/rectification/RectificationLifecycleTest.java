package org.tongbao.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongbao.authority.PersonView;
import org.tongbao.authority.UnitPath;
import org.tongbao.calendar.WorkingDays;
import org.tongbao.orgunit.OrgUnit;
import org.tongbao.orgunit.OrgUnitLevel;
import org.tongbao.problem.Problem;
import org.tongbao.rectification.RectificationLifecycle.Move;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The rules of 整改, by value.
class RectificationLifecycleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 10);
    private static final PersonView CLERK = person("王晓");
    private static final PersonView OFFICER = person("孙丽");

    @Test
    void whatIsAskedIsRepliedToOnceAndThenDecidedByAnother() {
        var open = at(RectificationState.OPEN, 1, DUE, round(1, null));
        assertThat(life(open).reply(1)).isEqualTo(new Move.Done());
        assertThat(code(life(open).reply(2))).isEqualTo("RECTIFICATION_MOVED_ON");
        assertThat(code(life(open).accept(1, OFFICER.id()))).isEqualTo("RECTIFICATION_NOT_REPLIED");

        var replied = at(RectificationState.REPLIED, 2, DUE, round(1, reply(false)));
        assertThat(code(life(replied).reply(2))).isEqualTo("RECTIFICATION_REPLIED");
        assertThat(life(replied).accept(2, OFFICER.id())).isEqualTo(new Move.Done());
        assertThat(life(replied).giveBack(2, OFFICER.id())).isEqualTo(new Move.Done());
        assertThat(code(life(replied).accept(1, OFFICER.id()))).isEqualTo("RECTIFICATION_MOVED_ON");
        assertThat(code(life(replied).accept(2, CLERK.id()))).isEqualTo("OWN_REPLY");
        assertThat(code(life(replied).giveBack(2, CLERK.id()))).isEqualTo("OWN_REPLY");
    }

    @Test
    void afterAReturnTheUnitRepliesAgain() {
        var returned =
                at(RectificationState.RETURNED, 3, DUE, round(1, reply(false)), round(2, null));
        assertThat(life(returned).reply(3)).isEqualTo(new Move.Done());
        assertThat(code(life(returned).accept(3, OFFICER.id())))
                .isEqualTo("RECTIFICATION_NOT_REPLIED");
    }

    @Test
    void whatEndedStaysAsItIsAndAnAnswerThatWasLostIsNoError() {
        var settled = at(RectificationState.SETTLED, 3, DUE, round(1, reply(false)));
        assertThat(life(settled).accept(2, OFFICER.id())).isEqualTo(new Move.Already());
        assertThat(code(life(settled).accept(3, OFFICER.id()))).isEqualTo("RECTIFICATION_ENDED");
        assertThat(code(life(settled).reply(3))).isEqualTo("RECTIFICATION_ENDED");
        assertThat(code(life(settled).withdraw(3))).isEqualTo("RECTIFICATION_ENDED");

        var withdrawn = at(RectificationState.WITHDRAWN, 2, DUE, round(1, null));
        assertThat(life(withdrawn).withdraw(1)).isEqualTo(new Move.Already());
        assertThat(code(life(withdrawn).withdraw(2))).isEqualTo("RECTIFICATION_ENDED");
    }

    @Test
    void nobodySendsRepliesBackForEver() {
        var rounds =
                new ArrayList<>(
                        Collections.nCopies(
                                RectificationLifecycle.MOST_ROUNDS, round(1, reply(false))));
        var often = at(RectificationState.REPLIED, 2, DUE, rounds);
        assertThat(code(life(often).giveBack(2, OFFICER.id()))).isEqualTo("RECTIFICATION_ROUNDS");
        assertThat(life(often).accept(2, OFFICER.id())).isEqualTo(new Move.Done());
    }

    @Test
    void theDayItselfIsInTimeAndAMissedOneStaysMissed() {
        var open = at(RectificationState.OPEN, 1, DUE, round(1, null));
        assertThat(open.overdue()).isFalse();
        assertThat(open.missedOn()).isNull();

        var dayAfter = at(RectificationState.OPEN, 1, DUE.plusDays(1), round(1, null));
        assertThat(dayAfter.overdue()).isTrue();
        assertThat(dayAfter.missedOn()).isEqualTo(DUE);

        var waiting = at(RectificationState.REPLIED, 2, DUE.plusDays(9), round(1, reply(false)));
        assertThat(waiting.overdue()).as("it waits for the office").isFalse();
        assertThat(waiting.missedOn()).isNull();

        var late = at(RectificationState.SETTLED, 3, DUE.plusDays(9), round(1, reply(true)));
        assertThat(late.overdue()).isFalse();
        assertThat(late.missedOn()).isEqualTo(DUE);

        var withdrawn = at(RectificationState.WITHDRAWN, 2, DUE.plusDays(9), round(1, null));
        assertThat(withdrawn.missedOn()).as("nobody is held to it").isNull();
    }

    @Test
    void theLastDayIsTodayOrLaterWithinAYear() {
        assertThat(RectificationLifecycle.problems(DUE, DUE)).isEmpty();
        assertThat(codes(RectificationLifecycle.problems(DUE, DUE.plusDays(1))))
                .containsExactly("RECTIFICATION_DUE_PAST");
        assertThat(codes(RectificationLifecycle.problems(DUE.plusYears(1).plusDays(1), DUE)))
                .containsExactly("RECTIFICATION_DUE_FAR");
    }

    @Test
    void fiveWorkingDaysLeaveOutHolidaysAndCountShiftedOnes() {
        var thursday = LocalDate.of(2026, 9, 24);
        assertThat(WorkingDays.ORDINARY.after(thursday, 5)).isEqualTo(LocalDate.of(2026, 10, 1));
        var days =
                new WorkingDays(
                        Set.of(LocalDate.of(2026, 9, 25)), Set.of(LocalDate.of(2026, 9, 27)));
        assertThat(days.after(thursday, 5)).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(days.after(thursday, 1)).isEqualTo(LocalDate.of(2026, 9, 27));
    }

    private static RectificationLifecycle life(Rectification present) {
        return new RectificationLifecycle(present);
    }

    private static String code(Move move) {
        return move instanceof Move.Refused(Problem problem) ? problem.code() : move.toString();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static RectificationRound round(int number, RectificationRound.@Nullable Reply reply) {
        return new RectificationRound(number, "补报十月月报", DUE, Instant.EPOCH, OFFICER, reply);
    }

    private static RectificationRound.Reply reply(boolean late) {
        return new RectificationRound.Reply("已补报", Instant.EPOCH, CLERK, late);
    }

    private static Rectification at(
            RectificationState state, int version, LocalDate today, RectificationRound... rounds) {
        return at(state, version, today, List.of(rounds));
    }

    private static Rectification at(
            RectificationState state,
            int version,
            LocalDate today,
            List<RectificationRound> rounds) {
        return new Rectification(
                UUID.randomUUID(),
                unit("370402101", "370400/370402/370402101/"),
                null,
                false,
                unit("370402", "370400/370402/"),
                YearMonth.of(2026, 10),
                RectificationOccasion.MISSING,
                null,
                null,
                null,
                state,
                version,
                Instant.EPOCH,
                null,
                rounds,
                false,
                today);
    }

    private static OrgUnit unit(String code, String path) {
        return new OrgUnit(
                UUID.randomUUID(),
                code,
                code,
                null,
                OrgUnitLevel.TOWNSHIP,
                null,
                null,
                new UnitPath(path));
    }

    private static PersonView person(String name) {
        return new PersonView(UUID.randomUUID(), name, null, null, null);
    }
}

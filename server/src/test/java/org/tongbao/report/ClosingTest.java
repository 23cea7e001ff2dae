package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.REPORT;
import static org.tongbao.db.Tables.REPORT_DRAFT;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.codes;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.PersonActor;
import org.tongbao.calendar.ReportingRule;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// 结月 and 逐级上报: what closing keeps as it is, and what the unit above decides. The third town
/// collects its own reports and so hands up to the district, as a district does to its city.
@IntegrationTest
class ClosingTest extends EarlyNovember {

    private static final int OFFICE = 3;

    @Autowired ClosingWorkflow closing;
    @Autowired ReadClosing readClosing;
    @Autowired ReadReport reports;
    @Autowired ReadLists lists;
    @Autowired DraftWorkflow drafts;
    @Autowired MonthWorkflow months;
    private PersonActor officer;
    private String office;

    @BeforeEach
    void theThirdTownHasAnOfficeOfItsOwn() {
        district.asksItself(OFFICE, ReportingRule.USUAL);
        officer = district.townReviewer(OFFICE);
        office = district.town(OFFICE);
    }

    @Test
    void closingListsWhatIsOpenAndThenAsksForAConfirmation() {
        october.file("3");
        done(workflow.submit(district.clerk(2), district.submission(2, OCTOBER, 0, "1", "0", "1")));
        done(
                workflow.giveBack(
                        reviewer,
                        new Concerned(district.town(2), OCTOBER, 1),
                        new Objections(
                                List.of(new Objection(district.line("patents"), "与公告不符")), null)));
        var seen = readClosing.get(reviewer, district.code, OCTOBER);
        assertThat(seen.state()).isEqualTo(ClosingState.OPEN);
        assertThat(seen.actions()).containsExactly(ClosingAction.CLOSE);
        assertThat(seen.counts()).isEqualTo(new OpenCounts(9, 1, 1, 0, 0, 1));
        assertThat(seen.openPoints().getFirst().report().unit().code())
                .as("the office's own report is no matter of the district")
                .isEqualTo(district.town(4));
        var asked = closing.close(reviewer, district.code, OCTOBER, false);
        assertThat(asked.problems()).containsExactly(new MonthIncomplete(seen.counts()));
        assertThat(trail(district.code)).isEmpty();
        assertThat(done(closing.close(reviewer, district.code, OCTOBER, true)))
                .isEqualTo(ClosingState.CLOSED);
        assertThat(done(closing.close(reviewer, district.code, OCTOBER, false)))
                .as("closing a closed month changes nothing")
                .isEqualTo(ClosingState.CLOSED);
        assertThat(trail(district.code)).containsExactly("month.closed");
        var closed = readClosing.get(reviewer, district.code, OCTOBER);
        assertThat(closed.acts()).hasSize(1);
        assertThat(closed.acts().getFirst().expected()).isEqualTo(11);
        assertThat(closed.acts().getFirst().reported()).isEqualTo(2);
        assertThat(closed.actions()).containsExactly(ClosingAction.REOPEN);
        assertThat(seen.board().silent()).hasSize(9);
        assertThat(closed.board().silent()).as("nobody can file any more").isEmpty();
    }

    @Test
    void inAClosedMonthNothingMovesUntilItIsReopenedWithAReason() {
        october.file("3");
        var content = new DraftContent(List.of(), List.of());
        done(drafts.save(district.clerk(2), district.town(2), OCTOBER, 0, content));
        done(closing.close(reviewer, district.code, OCTOBER, true));
        var late = district.submission(2, OCTOBER, 0, "1", "0", "1");
        var own = district.submission(District.key(), district.code, OCTOBER, 0, "2", "1");
        var refused =
                List.of(
                        workflow.submit(district.clerk(2), late),
                        workflow.submit(reviewer, late),
                        workflow.submit(district.districtClerk(), own),
                        workflow.withdraw(clerk, october.version(1)),
                        workflow.startReview(reviewer, october.version(1)),
                        workflow.approve(reviewer, october.version(1)),
                        months.exempt(
                                reviewer,
                                new Exemption(
                                        district.town(2),
                                        district.line("pledges"),
                                        OCTOBER.minusMonths(1),
                                        true,
                                        "没有银行")));
        assertThat(refused)
                .allSatisfy(decision -> assertThat(codes(decision)).contains("MONTH_CLOSED"));
        assertThat(refused.getFirst().problems().getFirst().arguments())
                .containsExactly(OCTOBER, "试验区" + district.code, "审核员", "2026-11-02 10:00");
        assertThat(reports.get(clerk, district.town(1), OCTOBER).closed()).isNotNull();
        assertThat(ReportAction.of(clerk, reports.get(clerk, district.town(1), OCTOBER)))
                .containsExactly(ReportAction.ATTACH);
        assertThat(lists.due(district.clerk(2)))
                .extracting(ReportHead::month)
                .doesNotContain(OCTOBER)
                .contains(OCTOBER.minusMonths(1));
        assertThat(dsl.fetchCount(REPORT_DRAFT, REPORT_DRAFT.ORG_UNIT_ID.eq(district.townId(2))))
                .isEqualTo(1);
        assertThat(codes(closing.reopen(reviewer, district.code, OCTOBER, " ")))
                .containsExactly("REASON_LENGTH");
        done(closing.reopen(reviewer, district.code, OCTOBER, "2号镇漏了一份"));
        assertThat(codes(closing.reopen(reviewer, district.code, OCTOBER, "再开")))
                .containsExactly("MONTH_NOT_CLOSED");
        done(workflow.submit(district.clerk(2), late));
        assertThat(trail(district.code)).containsExactly("month.closed", "month.reopened");
        assertThat(readClosing.get(reviewer, district.code, OCTOBER).acts())
                .extracting(ClosingAct::reason)
                .containsExactly("2号镇漏了一份", null);
    }

    @Test
    void theUnitAboveAcceptsOrReturnsWhatWasHandedUp() {
        assertThat(codes(closing.accept(reviewer, office, OCTOBER, 0)))
                .containsExactly("MONTH_NOT_HANDED_UP");
        done(closing.close(officer, office, OCTOBER, true));
        var handUp = readClosing.get(reviewer, district.code, OCTOBER).handUps().getFirst();
        assertThat(handUp.state()).isEqualTo(ClosingState.CLOSED);
        assertThat(handUp.actions()).containsExactly(ClosingAction.ACCEPT, ClosingAction.RETURN);
        assertThatThrownBy(() -> closing.accept(officer, office, OCTOBER, 1))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> closing.accept(clerk, office, OCTOBER, 1))
                .isInstanceOf(NotFoundException.class);
        done(closing.giveBack(reviewer, office, OCTOBER, 1, "合计对不上"));
        var back = readClosing.get(officer, office, OCTOBER);
        assertThat(back.state()).isEqualTo(ClosingState.RETURNED);
        assertThat(back.acts().getFirst().reason()).isEqualTo("合计对不上");
        done(closing.close(officer, office, OCTOBER, true));
        assertThat(codes(closing.accept(reviewer, office, OCTOBER, 1)))
                .containsExactly("MONTH_MOVED_ON");
        assertThat(done(closing.accept(reviewer, office, OCTOBER, 3)))
                .isEqualTo(ClosingState.ACCEPTED);
        assertThat(done(closing.accept(reviewer, office, OCTOBER, 3)))
                .as("a lost reply")
                .isEqualTo(ClosingState.ACCEPTED);
        assertThat(codes(closing.reopen(officer, office, OCTOBER, "改")))
                .containsExactly("MONTH_ACCEPTED");
        done(closing.giveBack(reviewer, office, OCTOBER, 4, "还要改"));
        assertThat(trail(office))
                .containsExactly(
                        "month.closed",
                        "month.returned",
                        "month.closed",
                        "month.accepted",
                        "month.returned");
    }

    /// The district as a province, its third town as a city, an office under it as that city's
    /// district.
    @Test
    void threeLevelsHandUpOneAfterTheOther() {
        var below = district.office(OFFICE);
        var lowest = district.officeCode(OFFICE);
        var city = handUp(reviewer, district.code);
        assertThat(List.of(city.below(), city.handedUp())).containsExactly(1, 0);
        assertThat(readClosing.get(officer, office, OCTOBER).counts().notAccepted()).isEqualTo(1);

        done(closing.close(below, lowest, OCTOBER, true));
        done(closing.accept(officer, lowest, OCTOBER, handUp(officer, office).version()));
        assertThat(handUp(reviewer, district.code).handedUp()).isEqualTo(1);
        assertThat(readClosing.get(officer, office, OCTOBER).counts().notAccepted()).isZero();
        done(closing.close(officer, office, OCTOBER, true));
        assertThat(codes(closing.giveBack(officer, lowest, OCTOBER, 2, "改")))
                .as("what was handed up whole stays whole")
                .containsExactly("MONTH_CLOSED");
        assertThatThrownBy(() -> closing.accept(below, office, OCTOBER, 1))
                .isInstanceOf(NotFoundException.class);

        done(closing.giveBack(reviewer, office, OCTOBER, 1, "有一个区的数不对"));
        assertThat(readClosing.get(officer, office, OCTOBER).acts().getFirst().reason())
                .isEqualTo("有一个区的数不对");
        done(closing.giveBack(officer, lowest, OCTOBER, 2, "办件数不对"));
        assertThat(readClosing.get(below, lowest, OCTOBER).state())
                .isEqualTo(ClosingState.RETURNED);
        done(closing.close(below, lowest, OCTOBER, true));
        done(closing.accept(officer, lowest, OCTOBER, handUp(officer, office).version()));
        done(closing.close(officer, office, OCTOBER, true));
        done(closing.accept(reviewer, office, OCTOBER, handUp(reviewer, district.code).version()));
        assertThat(handUp(reviewer, district.code).state()).isEqualTo(ClosingState.ACCEPTED);
        assertThat(trail(office))
                .containsExactly(
                        "month.closed", "month.returned", "month.closed", "month.accepted");
    }

    private HandUp handUp(PersonActor above, String unit) {
        return readClosing.get(above, unit, OCTOBER).handUps().getFirst();
    }

    @Test
    void nobodyAcceptsTheirOwnAndBelowAClosedMonthNothingMoves() {
        done(closing.close(reviewer, office, OCTOBER, true));
        assertThat(codes(closing.accept(reviewer, office, OCTOBER, 1)))
                .containsExactly("OWN_CLOSING");
        assertThat(readClosing.get(reviewer, district.code, OCTOBER).handUps().getFirst().actions())
                .isEmpty();
        var colleague = district.reviewer();
        done(closing.close(colleague, district.code, OCTOBER, true));
        assertThat(codes(closing.accept(colleague, office, OCTOBER, 1)))
                .containsExactly("MONTH_CLOSED");
        assertThat(codes(closing.reopen(officer, office, OCTOBER, "改")))
                .containsExactly("MONTH_CLOSED");
        assertThat(codes(closing.accept(colleague, district.code, OCTOBER, 1)))
                .containsExactly("MONTH_NOBODY_ABOVE");
        assertThat(codes(closing.close(reviewer, district.town(1), OCTOBER.minusMonths(1), true)))
                .containsExactly("NOTHING_TO_CLOSE");
        assertThat(codes(closing.close(reviewer, district.code, OCTOBER.plusMonths(1), true)))
                .containsExactly("MONTH_NOT_OPEN");
        assertThatThrownBy(() -> closing.close(district.leader(), district.code, OCTOBER, true))
                .isInstanceOf(ForbiddenException.class);
    }

    /// Whatever comes first: what the closing counts is what is there, and nothing comes after it.
    @Test
    void aSubmissionAtTheInstantOfTheClosingIsInItOrRefused() throws Exception {
        var towns = List.of(1, 2, 4, 5, 6, 7, 8, 9, 10, 11);
        var together = new CyclicBarrier(towns.size() + 1);
        try (var pool = Executors.newFixedThreadPool(towns.size() + 1)) {
            var tasks = new ArrayList<Callable<List<Problem>>>();
            for (var town : towns) {
                var hand = district.clerk(town);
                tasks.add(() -> {
                    together.await();
                    return workflow.submit(
                                    hand, district.submission(town, OCTOBER, 0, "1", "0", "1"))
                            .problems();
                });
            }
            tasks.add(() -> {
                together.await();
                return closing.close(reviewer, district.code, OCTOBER, true).problems();
            });
            var problems = new ArrayList<Problem>();
            for (var answer : pool.invokeAll(tasks)) {
                problems.addAll(answer.get());
            }
            assertThat(problems).allMatch(problem -> problem.code().equals("MONTH_CLOSED"));
            var there = dsl.fetchCount(REPORT, REPORT.ORG_UNIT_ID.in(ids(towns)));
            assertThat(problems).hasSize(towns.size() - there);
            assertThat(readClosing.get(reviewer, district.code, OCTOBER).acts().getFirst())
                    .extracting(ClosingAct::reported)
                    .isEqualTo(there);
        }
    }

    private List<UUID> ids(List<Integer> towns) {
        return towns.stream().map(district::townId).toList();
    }

    private List<String> trail(String unit) {
        var id = unit.equals(district.code) ? district.id : district.townId(OFFICE);
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ORG_UNIT_ID.eq(id))
                .and(AUDIT_ENTRY.ACTION.startsWith("month."))
                .orderBy(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }
}

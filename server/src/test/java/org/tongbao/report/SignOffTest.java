package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.codes;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.access.Personas;
import org.tongbao.attachment.Courier;
import org.tongbao.authority.Actor;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// 审签: what a clerk sends waits for the leader of the unit, and is submitted with the signature.
@IntegrationTest
class SignOffTest extends EarlyNovember {

    @Autowired SignOffWorkflow signing;
    @Autowired SignOffRuleWorkflow rules;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;
    @Autowired StumblingListener listener;
    @Autowired Personas personas;
    private PersonActor leader;
    private ReportQueries queries;

    @BeforeEach
    void theTownsReportsAreSigned() {
        queries = new ReportQueries(graphql);
        leader = district.townLeader(1);
        say(FormAudience.CHILDREN, district.code, SignOffRule.SIGNED);
    }

    @AfterEach
    void nobodyAsks() {
        listener.behave();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsSentWaitsAndTheDistrictHasNothing() {
        october.file("3");
        var own = report(clerk);
        assertThat(own.path("state").asString()).isEqualTo("AWAITING_SIGN_OFF");
        assertThat(own.path("version").asInt()).isEqualTo(1);
        assertThat(own.at("/lines/0/value").asString()).isEqualTo("3");
        assertThat(own.at("/signOff/sentBy/name").asString()).isEqualTo(clerk.name());
        assertThat(own.at("/signOff/signers/0/name").asString()).isEqualTo(leader.name());
        assertThat(own.path("number").isNull()).isTrue();

        var above = report(reviewer);
        assertThat(above.path("state").asString()).isEqualTo("AWAITING_SIGN_OFF");
        assertThat(above.path("version").asInt()).isZero();
        assertThat(above.at("/lines/0/value").isNull()).isTrue();
        assertThat(board("reported").asInt()).isZero();
        assertThat(board("reminder").asString()).contains("1号镇");
        assertThat(due(clerk)).contains("2026-10 AWAITING_SIGN_OFF");
        assertThat(codes(workflow.approve(reviewer, october.version(1))))
                .containsExactly("NOT_SUBMITTED");
        assertThat(october.fact("patents")).isNull();
    }

    @Test
    void theSignatureSubmitsItWordForWord() {
        october.file("3");
        assertThat(done(signing.sign(leader, october.version(1)))).isEqualTo(SignOffState.SIGNED);
        var seen = report(reviewer);
        assertThat(seen.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(seen.at("/lines/0/value").asString()).isEqualTo("3");
        assertThat(seen.at("/submittedBy/name").asString()).isEqualTo(clerk.name());
        assertThat(seen.at("/signOff/state").asString()).isEqualTo("SIGNED");
        assertThat(seen.at("/signOff/decidedBy/name").asString()).isEqualTo(leader.name());
        done(signing.sign(leader, october.version(1)));
        done(workflow.approve(reviewer, october.version(1)));
        assertThat(october.fact("patents")).isEqualByComparingTo("3");
        assertThat(october.trail())
                .containsExactly(
                        "report.sign_off_asked",
                        "report.signed_off",
                        "report.submitted",
                        "report.approved");
    }

    @Test
    void aSignatureThatFailsAtTheLastMomentLeavesNothingAndIsGivenAgain() {
        october.file("3");
        listener.stumbleOver(district.townId(1));
        assertThatThrownBy(() -> signing.sign(leader, october.version(1)))
                .isInstanceOf(IllegalStateException.class);
        listener.behave();
        assertThat(report(clerk).path("state").asString()).isEqualTo("AWAITING_SIGN_OFF");
        assertThat(report(reviewer).path("version").asInt()).isZero();
        assertThat(october.trail()).containsExactly("report.sign_off_asked");

        done(signing.sign(leader, october.version(1)));
        assertThat(october.trail())
                .containsExactly("report.sign_off_asked", "report.signed_off", "report.submitted");
    }

    @Test
    void lateIsWhatIsSignedLate() {
        october.file("3");
        clock.moveTo(Instant.parse("2026-11-06T02:00:00Z"));
        assertThat(report(clerk).path("missing").asBoolean()).isTrue();
        done(signing.sign(leader, october.version(1)));
        assertThat(report(reviewer).path("late").asBoolean()).isTrue();
    }

    @Test
    void whatComesBackHasItsReasonAndIsSentAgain() {
        october.file("3");
        assertThat(codes(signing.sendBack(leader, october.version(1), "")))
                .containsExactly("REASON_LENGTH");
        done(signing.sendBack(leader, october.version(1), "培训次数对不上"));
        var own = report(clerk);
        assertThat(own.path("state").asString()).isEqualTo("SIGN_OFF_RETURNED");
        assertThat(own.at("/signOff/reason").asString()).isEqualTo("培训次数对不上");
        assertThat(own.at("/lines/0/value").asString()).isEqualTo("3");
        assertThat(due(clerk)).contains("2026-10 SIGN_OFF_RETURNED");
        assertThat(tasks(clerk)).contains("REPORT_RETURNED 2026-10");

        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "12")));
        assertThat(codes(signing.sign(leader, october.version(1))))
                .containsExactly("VERSION_CHANGED");
        done(signing.sign(leader, october.version(2)));
        assertThat(report(reviewer).path("version").asInt()).isEqualTo(2);
        assertThat(october.trail()).contains("report.sign_off_returned");
    }

    @Test
    void filesLieWithItForTheUnitsOwnPeopleUntilItIsSigned() {
        var town = district.town(1);
        var sender = personas.person(town + ".c", "王晓", Role.CLERK, town);
        var signer = personas.person(town + ".l", "吴刚", Role.LEADER, town);
        var above = personas.person(town + ".r", "孙丽", Role.REVIEWER, district.code);
        assertThat(
                        Courier.toReport(sender, town, "2026-10")
                                .begin("a.png", Courier.picture(40))
                                .problems("startReportUpload"))
                .as("the numbers go first")
                .containsExactly("REPORT_NOT_FILED");
        october.file("3");
        var bytes = Courier.picture(700);
        var file = Courier.toReport(sender, town, "2026-10").send("培训签到.png", bytes);
        var address = file.path("address").asString();
        for (var own : List.of(sender, signer)) {
            assertThat(titles(own)).containsExactly("培训签到");
            assertThat(own.fetch(address).body()).isEqualTo(bytes);
        }
        assertThat(titles(above)).isEmpty();
        assertThat(above.fetch(address).statusCode()).isEqualTo(404);
        assertThat(
                        Courier.toReport(above, town, "2026-10")
                                .begin("b.png", Courier.picture(40))
                                .problems("startReportUpload"))
                .containsExactly("REPORT_NOT_FILED");

        done(signing.sign(leader, october.version(1)));
        assertThat(titles(above)).containsExactly("培训签到");
        assertThat(above.fetch(address).body()).isEqualTo(bytes);
        assertThat(Courier.remove(sender, file, "传错了").problems("removeAttachment")).isEmpty();
        assertThat(titles(above)).isEmpty();
    }

    private List<String> titles(GraphQlDoor door) {
        return door.post(
                        "{ report(unit: \"%s\", month: \"2026-10\") { attachments { title } } }"
                                .formatted(district.town(1)))
                .data("report")
                .path("attachments")
                .valueStream()
                .map(one -> one.path("title").asString())
                .toList();
    }

    @Test
    void aColleagueOverwritesNothingThatWaits() {
        october.file("3");
        var colleague = district.clerk(1);
        var refused =
                workflow.submit(colleague, district.submission(1, OCTOBER, 0, "1", "0", "12"));
        assertThat(refused.problems()).singleElement().isInstanceOf(VersionConflict.class);
        var conflict = (VersionConflict) refused.problems().getFirst();
        assertThat(conflict.currentVersion()).isEqualTo(1);
        assertThat(conflict.lines()).hasSize(1);
        done(workflow.submit(colleague, district.submission(1, OCTOBER, 1, "1", "0", "12")));
        assertThat(report(clerk).at("/lines/0/value").asString()).isEqualTo("1");
    }

    @Test
    void theSameKeyGivesTheSameAnswerBeforeAndAfterTheSignature() {
        var sent =
                district.submission("key-of-october", district.town(1), OCTOBER, 0, "3", "0", "12");
        var first = done(workflow.submit(clerk, sent));
        assertThat(done(workflow.submit(clerk, sent))).isEqualTo(first);
        done(signing.sign(leader, october.version(1)));
        assertThat(done(workflow.submit(clerk, sent))).isEqualTo(first);
        assertThat(report(clerk).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void theAnswerToASubmissionIsTheReportThatWaits() {
        var answer =
                queries.ask(
                        clerk,
                        """
                        mutation { submitReport(input: {idempotencyKey: "12345678", unit: "%s", month: "2026-10",
                          baseVersion: 0, lines: [{indicator: "%s", value: "3"}, {indicator: "%s", value: "0"}, {indicator: "%s", value: "1"}]}) {
                          report { state version lines { value } } version { number } problems { ... on Problem { code } } } }
                        """
                                .formatted(
                                        district.town(1),
                                        district.line("patents"),
                                        district.line("pledges"),
                                        district.line("stations")));
        assertThat(answer.at("/submitReport/report/state").asString())
                .isEqualTo("AWAITING_SIGN_OFF");
        assertThat(answer.at("/submitReport/report/version").asInt()).isEqualTo(1);
        assertThat(answer.at("/submitReport/report/lines/0/value").asString()).isEqualTo("3");
        assertThat(answer.at("/submitReport/version").isNull()).isTrue();
    }

    @Test
    void onlyAnotherLeaderOfTheVeryUnitSigns() {
        october.file("3");
        assertThat(codes(signing.sign(district.leader(), october.version(1))))
                .containsExactly("SIGN_OFF_BY_OWN_LEADER");
        for (var other : List.of(clerk, reviewer, district.administrator())) {
            assertThatThrownBy(() -> signing.sign(other, october.version(1)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> signing.sendBack(other, october.version(1), "不"))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> signing.sign(district.townLeader(2), october.version(1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aClerkWhoLeadsTheUnitNeedsAnother() {
        var both = both(leader);
        done(workflow.submit(both, district.submission(1, OCTOBER, 0, "3", "0", "12")));
        assertThat(codes(signing.sign(both, october.version(1)))).containsExactly("SIGN_OFF_OWN");
        assertThat(report(both).at("/signOff/signers")).isEmpty();
        assertThat(tasks(both)).doesNotContain("REPORT_TO_SIGN 2026-10");
        done(signing.sign(district.townLeader(1), october.version(1)));
    }

    @Test
    void theLeaderFindsItAmongTheTasksAndTheClerkNoLonger() {
        assertThat(tasks(leader)).isEmpty();
        october.file("3");
        assertThat(tasks(leader)).containsExactly("REPORT_TO_SIGN 2026-10");
        assertThat(tasks(clerk)).doesNotContain("REPORT_DUE 2026-10");
        assertThat(actions(leader)).contains("SIGN");
        assertThat(actions(clerk)).contains("SUBMIT", "WITHDRAW").doesNotContain("SIGN");
        done(signing.sign(leader, october.version(1)));
        assertThat(tasks(leader)).isEmpty();
    }

    @Test
    void itCanBeTakenBackBeforeItIsSigned() {
        october.file("3");
        assertThat(codes(workflow.withdraw(reviewer, october.version(1))))
                .containsExactly("WITHDRAWN_BY_UNIT_ONLY");
        assertThat(done(workflow.withdraw(clerk, october.version(1))))
                .isEqualTo(ReportState.WITHDRAWN);
        done(workflow.withdraw(clerk, october.version(1)));
        assertThat(report(clerk).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(report(clerk).at("/lines/0/value").asString()).isEqualTo("3");
        assertThat(codes(signing.sign(leader, october.version(1))))
                .containsExactly("SIGN_OFF_NOT_WAITING");
        assertThat(october.trail()).contains("report.sign_off_withdrawn");
    }

    @Test
    void whatTheDistrictReturnedStaysReturnedUntilTheMendedOneIsSigned() {
        october.file("3");
        done(signing.sign(leader, october.version(1)));
        done(
                workflow.giveBack(
                        reviewer,
                        october.version(1),
                        new Objections(
                                List.of(
                                        new Objections.Objection(
                                                district.line("patents"), "与公告不符")),
                                null)));
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "5", "0", "12")));
        assertThat(report(reviewer).at("/lines/0/value").asString()).isEqualTo("3");
        assertThat(board("reported").asInt()).isEqualTo(1);
        done(signing.sign(leader, october.version(2)));
        assertThat(report(reviewer).at("/lines/0/value").asString()).isEqualTo("5");
        assertThat(report(reviewer).at("/lines/0/earlierValue").asString()).isEqualTo("3");
    }

    @Test
    void whatIsSubmittedIsTakenBackBeforeAnotherIsSent() {
        october.file("3");
        done(signing.sign(leader, october.version(1)));
        assertThat(actions(clerk)).contains("WITHDRAW").doesNotContain("SUBMIT");
        assertThat(codes(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "1"))))
                .containsExactly("SIGN_OFF_TAKE_BACK_FIRST");
        done(workflow.withdraw(clerk, october.version(1)));
        done(workflow.submit(clerk, district.submission(1, OCTOBER, 1, "4", "0", "1")));
        done(signing.sign(leader, october.version(2)));
        assertThat(report(reviewer).path("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void switchedOffWhileSomethingWaitsBothWaysAreOpen() {
        october.file("3");
        say(FormAudience.OWN, district.town(1), SignOffRule.NOT_SIGNED);
        assertThat(report(clerk).path("signOffRequired").asBoolean()).isFalse();
        done(signing.sign(leader, october.version(1)));

        say(FormAudience.OWN, district.town(2), SignOffRule.AS_ALL);
        var second = district.clerk(2);
        done(workflow.submit(second, district.submission(2, OCTOBER, 0, "3", "0", "1")));
        say(FormAudience.CHILDREN, district.code, SignOffRule.NOT_SIGNED);
        done(workflow.submit(second, district.submission(2, OCTOBER, 1, "4", "0", "1")));
        var submitted = report(reviewer, 2);
        assertThat(submitted.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.path("version").asInt()).isEqualTo(2);
        assertThat(submitted.at("/signOff/state").asString()).isEqualTo("REPLACED");
    }

    @Test
    void aReviewerFilesForTheUnitWithoutASignature() {
        october.file("3");
        assertThat(
                        workflow.submit(reviewer, district.submission(1, OCTOBER, 0, "9", "0", "1"))
                                .problems())
                .singleElement()
                .isInstanceOf(VersionConflict.class);
        done(workflow.submit(reviewer, district.submission(1, OCTOBER, 1, "9", "0", "1")));
        var filed = report(clerk);
        assertThat(filed.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(filed.path("filedOnBehalf").asBoolean()).isTrue();
        assertThat(codes(signing.sign(leader, october.version(1))))
                .containsExactly("SIGN_OFF_NOT_WAITING");
    }

    @Test
    void theOwnLevelOfTheOfficeIsSignedTooWhereItsOwnSuperiorSaysSo() {
        say(FormAudience.OWN, district.code, SignOffRule.SIGNED);
        var office = district.clerkAndReviewer();
        done(
                workflow.submit(
                        office,
                        district.submission(District.key(), district.code, OCTOBER, 0, "4", "2")));
        done(signing.sign(district.leader(), new Concerned(district.code, OCTOBER, 1)));
    }

    @Test
    void aSayingIsTheSuperiorsAndStandsInTheTrail() {
        var wanted = wanted(FormAudience.OWN, district.town(3), SignOffRule.NOT_SIGNED);
        assertThatThrownBy(() -> rules.set(district.townAdministrator(3), wanted))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> rules.set(reviewer, wanted))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> rules.set(district.townAdministrator(2), wanted))
                .isInstanceOf(NotFoundException.class);
        done(rules.set(district.administrator(), wanted));
        done(rules.set(district.administrator(), wanted));
        assertThat(
                        rules.set(
                                        district.administrator(),
                                        new SignOffRuleWorkflow.Wanted(
                                                district.town(3),
                                                FormAudience.OWN,
                                                YearMonth.of(2026, 9),
                                                SignOffRule.SIGNED))
                                .problems())
                .extracting(problem -> problem.code())
                .containsExactly("SIGN_OFF_MONTH");
        var row =
                queries.ask(
                                district.administrator(),
                                "{ signOffRules(unit: \"%s\") { unit { code } own { rule fromMonth } all { rule setBy { name } } leaders { name } } }"
                                        .formatted(district.code))
                        .path("signOffRules");
        assertThat(row.at("/0/all/rule").asString()).isEqualTo("SIGNED");
        assertThat(row.at("/1/leaders/0/name").asString()).isEqualTo(leader.name());
        assertThat(row.at("/3/own/rule").asString()).isEqualTo("NOT_SIGNED");
        assertThat(row.at("/3/own/fromMonth").asString()).isEqualTo("2026-10");
    }

    @Test
    void listsTakeAsManyStatementsAsWithoutAndASubmissionFewer() {
        var other = new OctoberReport(dsl, workflow);
        var without = statements.during(() -> other.file("3")).size();
        assertThat(statements.during(() -> october.file("3"))).hasSizeLessThan(without);
        assertThat(statements.during(() -> due(clerk)))
                .hasSameSizeAs(statements.during(() -> due(other.clerk)));
        assertThat(statements.during(() -> done(signing.sign(leader, october.version(1)))))
                .hasSize(14);
    }

    private PersonActor both(PersonActor person) {
        return new PersonActor(
                person.id(),
                person.name(),
                null,
                List.of(
                        new Grant(Role.CLERK, district.townPath(1)),
                        new Grant(Role.LEADER, district.townPath(1))),
                false);
    }

    private void say(FormAudience audience, String unit, SignOffRule rule) {
        done(rules.set(district.administrator(), wanted(audience, unit, rule)));
    }

    private static SignOffRuleWorkflow.Wanted wanted(
            FormAudience audience, String unit, SignOffRule rule) {
        return new SignOffRuleWorkflow.Wanted(unit, audience, OCTOBER, rule);
    }

    private JsonNode report(Actor actor) {
        return report(actor, 1);
    }

    private JsonNode report(Actor actor, int town) {
        return queries.ask(
                        actor,
                        """
                        { report(unit: "%s", month: "2026-10") { state version number missing late filedOnBehalf submittedBy { name }
                          signOffRequired signOff { version state sentBy { name } sentAt decidedBy { name } decidedAt reason signers { name } }
                          lines { value earlierValue } texts { text } actions } }
                        """
                                .formatted(district.town(town)))
                .path("report");
    }

    private List<String> actions(Actor actor) {
        return report(actor).path("actions").valueStream().map(JsonNode::asString).toList();
    }

    private List<String> due(Actor actor) {
        return queries.ask(actor, "{ dueReports { month state } }")
                .path("dueReports")
                .valueStream()
                .map(one -> one.path("month").asString() + " " + one.path("state").asString())
                .toList();
    }

    private List<String> tasks(Actor actor) {
        return queries.ask(actor, "{ myTasks { kind month } }")
                .path("myTasks")
                .valueStream()
                .map(one -> one.path("kind").asString() + " " + one.path("month").asString())
                .toList();
    }

    private JsonNode board(String field) {
        return queries.ask(
                        reviewer,
                        "{ monthBoard(unit: \"%s\", month: \"2026-10\") { reported reminder } }"
                                .formatted(district.code))
                .at("/monthBoard/" + field);
    }
}

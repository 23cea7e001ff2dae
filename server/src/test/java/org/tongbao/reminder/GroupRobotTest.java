package org.tongbao.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.authority.PersonActor;
import org.tongbao.report.District;
import org.tongbao.report.ReportQueries;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// The robot of a unit: who sets it, when it speaks, what becomes of what it says.
@IntegrationTest
class GroupRobotTest {

    private static final Instant TWO_DAYS_BEFORE = Instant.parse("2026-11-03T02:00:00Z");
    private static final Instant A_DAY_AFTER = Instant.parse("2026-11-06T02:00:00Z");

    @Autowired ExecutionGraphQlService graphql;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    @Autowired RobotAddresses addresses;
    @Autowired ReminderRound round;
    private Chat chat;
    private String address;
    private District district;
    private PersonActor administrator;
    private ReportQueries queries;

    @BeforeEach
    void aDistrictWithAChat() throws Exception {
        var relay = URI.create(addresses.relays().iterator().next());
        chat = new Chat(relay.getPort());
        address = relay + "/cgi-bin/webhook/send?key=0123-abcd";
        clock.moveTo(TWO_DAYS_BEFORE);
        district = new District(dsl);
        administrator = district.administrator();
        queries = new ReportQueries(graphql);
    }

    @AfterEach
    void itIsSilentAgain() {
        queries.ask(administrator, remove());
        chat.close();
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void itSaysWhoIsMissingOnceBeforeAndOnceAfterTheDueDay() throws Exception {
        set(address, "daysBefore: 2, daysAfter: 1");
        round.go();
        round.go();
        assertThat(ours()).hasSize(1).first().asString().contains("2026年10月", "11月5日", "1号镇");

        clock.moveTo(A_DAY_AFTER);
        round.go();
        round.go();
        assertThat(ours()).hasSize(2).last().asString().contains("已截止", "11号镇");
        assertThat(robot().path("reminders")).hasSize(2);
        assertThat(robot().at("/reminders/0/saidAt").isNull()).isFalse();
        assertThat(trail())
                .containsExactly("group_robot.set", "group_robot.reminded", "group_robot.reminded");
    }

    @Test
    void itIsSilentBeforeItsDayAndOutsideTheHoursOfWork() throws Exception {
        set(address, "daysBefore: 1, daysAfter: null");
        round.go();
        clock.moveTo(Instant.parse("2026-11-04T12:00:00Z"));
        round.go();
        clock.moveTo(A_DAY_AFTER);
        round.go();
        assertThat(ours()).isEmpty();
    }

    @Test
    void whatTheChatDoesNotTakeIsTriedAgainAfterAWhile() throws Exception {
        set(address, "daysBefore: 2");
        chat.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        round.go();
        round.go();
        assertThat(ours()).hasSize(1);
        assertThat(robot().at("/reminders/0/problem").asString())
                .isEqualTo("93000 invalid webhook url");

        clock.moveTo(TWO_DAYS_BEFORE.plusSeconds(3_600));
        chat.answers(200, "{\"errcode\":0}");
        round.go();
        assertThat(ours()).hasSize(2);
        assertThat(robot().at("/reminders/0/attempts").asInt()).isEqualTo(2);
        assertThat(robot().at("/reminders/0/problem").isNull()).isTrue();
    }

    @Test
    void aTestIsSaidAtOnceAndTellsWhatTheChatAnswered() {
        set(address, "daysBefore: 2");
        assertThat(tried().path("taken").asBoolean()).isTrue();
        assertThat(ours()).hasSize(1).first().asString().contains("测试消息");
        chat.answers(502, "");
        assertThat(tried().path("said").asString()).isEqualTo("HTTP 502");
        chat.close();
        assertThat(tried().path("said").asString()).isEqualTo("ConnectException");
    }

    @Test
    void withoutARobotThereIsNothingToTry() {
        assertThat(tried().at("/problems/0/code").asString()).isEqualTo("ROBOT_MISSING");
        assertThat(queries.ask(administrator, query()).path("groupRobot").isNull()).isTrue();
    }

    @Test
    void theAddressIsKeptWithoutBeingShownAndStaysWhenOnlyTheDaysChange() {
        set(address, "daysBefore: 2");
        set(null, "daysBefore: 3");
        assertThat(robot().path("keyEnding").asString()).isEqualTo("abcd");
        assertThat(robot().path("daysBefore").asInt()).isEqualTo(3);
        assertThat(robot().toString()).doesNotContain("0123");
        assertThat(entries()).hasSize(2).noneMatch(detail -> detail.contains("0123"));
        set(null, "daysBefore: 3");
        assertThat(trail()).hasSize(2);
    }

    @Test
    void onlyAChatOrANamedRelayCanBeCalled() {
        for (var wrong :
                List.of(
                        "https://example.org/send?key=1",
                        "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
                        "https://qyapi.weixin.qq.com@example.org/send?key=1",
                        "https://qyapi.weixin.qq.com:8443/send?key=1",
                        "http://127.0.0.1:1/send?key=1",
                        "file:///etc/passwd?key=1",
                        "")) {
            assertThat(problems(wrong, "daysBefore: 2")).containsExactly("ROBOT_ADDRESS address");
        }
        assertThat(problems("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", ""))
                .isEmpty();
        assertThat(problems(address, "daysBefore: 11, daysAfter: 0"))
                .containsExactly("ROBOT_DAYS_BEFORE daysBefore", "ROBOT_DAYS_AFTER daysAfter");
    }

    @Test
    void onlyAdministratorsOfTheUnitSetIt() {
        for (var other : List.of(district.reviewer(), district.leader())) {
            assertThat(queries.errorCode(other, mutation(address, ""))).isEqualTo("FORBIDDEN");
        }
        assertThat(queries.errorCode(district.townAdministrator(1), mutation(address, "")))
                .isEqualTo("NOT_FOUND");
        assertThat(trail()).isEmpty();
    }

    private List<String> ours() {
        return chat.heard();
    }

    private JsonNode robot() {
        return queries.ask(administrator, query()).path("groupRobot");
    }

    private String query() {
        return """
        { groupRobot(unit: "%s") {
          kind host keyEnding signed daysBefore daysAfter setBy { name }
          reminders { month occasion attempts saidAt problem }
        } }
        """
                .formatted(district.code);
    }

    private void set(String address, String days) {
        assertThat(problems(address, days)).isEmpty();
    }

    private List<String> problems(String address, String days) {
        return queries.ask(administrator, mutation(address, days))
                .at("/setGroupRobot/problems")
                .valueStream()
                .map(one -> one.path("code").asString() + " " + one.at("/path/0").asString())
                .toList();
    }

    private String mutation(String address, String days) {
        var said = address == null ? "" : "address: \"" + address + "\",";
        return """
        mutation { setGroupRobot(input: {unit: "%s", kind: WECOM, %s %s}) {
          problems { ... on Problem { code path } }
        } }
        """
                .formatted(district.code, said, days);
    }

    private String remove() {
        return "mutation { removeGroupRobot(input: {unit: \"%s\"}) { robot { kind } } }"
                .formatted(district.code);
    }

    private JsonNode tried() {
        var test =
                "mutation { testGroupRobot(input: {unit: \"%s\"}) { taken said problems { ... on"
                        + " Problem { code } } } }";
        return queries.ask(administrator, test.formatted(district.code)).path("testGroupRobot");
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(district.code))
                .and(AUDIT_ENTRY.ACTION.startsWith("group_robot"))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private List<String> entries() {
        return dsl.select(AUDIT_ENTRY.DETAIL)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.PATH.startsWith(district.code))
                .and(AUDIT_ENTRY.ACTION.startsWith("group_robot"))
                .fetch(AUDIT_ENTRY.DETAIL);
    }
}

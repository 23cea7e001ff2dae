package org.tongbao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

class RobotCallTest {

    private static final URI ADDRESS =
            URI.create("https://oapi.dingtalk.com/robot/send?access_token=abc");

    @Test
    void whatIsTooLongForTheChatEndsWithWholeCharacters() {
        var short12 = RobotCall.within(12, "催报催报催报");
        assertThat(short12).isEqualTo("催报催…");
        assertThat(RobotCall.within(11, "催报催报催报")).isEqualTo("催报…");
        assertThat(RobotCall.within(10, "a𠮷𠮷𠮷").getBytes(UTF_8)).hasSize(8);
        assertThat(RobotCall.within(18, "催报催报催报")).isEqualTo("催报催报催报");
    }

    /// The digest was made by openssl: printf '1700000000000\nSECabc' | openssl dgst -sha256 -hmac
    /// SECabc -binary | base64.
    @Test
    void aCallToDingTalkBearsTheTimeAndADigest() {
        var robot = new Robot(RobotKind.DINGTALK, ADDRESS, "SECabc", 1, 1);
        var called = RobotKind.DINGTALK.calledAt(robot, Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(called)
                .hasToString(
                        ADDRESS
                                + "&timestamp=1700000000000&sign=jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM%3D");
    }

    @Test
    void aServerThatWasAwayRemindsLateButNotAfterTheDueDayOfWhatComesBefore() {
        var robot = new Robot(RobotKind.WECOM, ADDRESS, null, 2, 1);
        var due = LocalDate.of(2026, 11, 5);
        assertThat(robot.occasion(due, due.minusDays(3))).isEmpty();
        assertThat(robot.occasion(due, due.minusDays(2))).contains(Occasion.BEFORE);
        assertThat(robot.occasion(due, due)).contains(Occasion.BEFORE);
        assertThat(robot.occasion(due, due.plusDays(1))).contains(Occasion.AFTER);
        assertThat(robot.occasion(due, due.plusDays(7))).contains(Occasion.AFTER);
        assertThat(robot.occasion(due, due.plusDays(8))).isEmpty();
    }
}

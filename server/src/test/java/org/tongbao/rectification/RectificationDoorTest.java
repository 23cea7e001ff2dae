package org.tongbao.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.rectification.RectificationOffice.done;
import static org.tongbao.rectification.RectificationOffice.today;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.attachment.Courier;
import org.tongbao.authority.Role;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// 整改 over real HTTP: opened by the office, replied to by the unit, settled, returned, withdrawn.
@IntegrationTest
class RectificationDoorTest {

    @Autowired DSLContext dsl;
    @Autowired Personas personas;
    @Autowired TestClock clock;

    private RectificationOffice office;

    @BeforeEach
    void aDistrictOfItsOwn() {
        office = new RectificationOffice(dsl, personas);
    }

    @AfterEach
    void theTrueTimeAgain() {
        clock.reset();
    }

    @Test
    void whatIsAskedIsRepliedToAndSettled() {
        var opened = office.opened(Map.of());
        assertThat(opened.path("state").asString()).isEqualTo("OPEN");
        assertThat(opened.at("/office/code").asString()).isEqualTo(office.code);
        assertThat(opened.path("actions").toString()).isEqualTo("[\"WITHDRAW\"]");
        assertThat(office.read(office.clerk, opened).path("actions").toString())
                .isEqualTo("[\"REPLY\",\"ATTACH\"]");
        assertThat(office.listed(office.reviewer, office.code, "GOING_ON"))
                .containsExactly(opened.path("id").asString());

        var replied = office.replied(opened);
        assertThat(replied.path("state").asString()).isEqualTo("REPLIED");
        assertThat(replied.at("/rounds/0/reply/by/name").asString()).isEqualTo("王晓");
        assertThat(office.listed(office.reviewer, office.code, "TO_DECIDE")).hasSize(1);
        assertThat(office.reply(office.clerk, replied, "再说一遍").problems("replyToRectification"))
                .containsExactly("RECTIFICATION_REPLIED");

        var accept = Map.of("words", "情况属实");
        var settled =
                done(
                        office.decide(office.reviewer, "acceptRectification", replied, accept),
                        "acceptRectification");
        assertThat(settled.path("state").asString()).isEqualTo("SETTLED");
        assertThat(settled.path("endedWords").asString()).isEqualTo("情况属实");
        assertThat(
                        office.decide(office.reviewer, "acceptRectification", replied, accept)
                                .problems("acceptRectification"))
                .as("the answer was lost, and that is no error")
                .isEmpty();
        assertThat(office.listed(office.clerk, office.town, "ENDED")).hasSize(1);
        assertThat(office.trail(opened))
                .containsExactly(
                        "rectification.opened", "rectification.replied", "rectification.accepted");
    }

    @Test
    void aReturnedReplyIsDueAgainAndBothRoundsStay() {
        var replied = office.replied(office.opened(Map.of()));
        assertThat(
                        office.decide(
                                        office.reviewer,
                                        "returnRectification",
                                        replied,
                                        Map.of("reason", " "))
                                .problems("returnRectification"))
                .containsExactly("RECTIFICATION_REASON");
        assertThat(
                        office.decide(
                                        office.reviewer,
                                        "returnRectification",
                                        replied,
                                        Map.of("reason", "缺证明", "dueOn", today(-1)))
                                .problems("returnRectification"))
                .containsExactly("RECTIFICATION_DUE_PAST");
        var returned =
                done(
                        office.decide(
                                office.reviewer,
                                "returnRectification",
                                replied,
                                Map.of("reason", "缺证明", "dueOn", today(3))),
                        "returnRectification");
        assertThat(returned.path("state").asString()).isEqualTo("RETURNED");
        assertThat(returned.path("dueOn").asString()).isEqualTo(today(3));
        assertThat(returned.path("rounds")).hasSize(2);
        var again = office.replied(returned);
        assertThat(again.at("/rounds/0/reply/text").asString()).isEqualTo("已补报，附签到表");
        assertThat(again.at("/rounds/1/words").asString()).isEqualTo("缺证明");
        assertThat(
                        office.decide(office.reviewer, "acceptRectification", replied, Map.of())
                                .problems("acceptRectification"))
                .as("on what was seen before")
                .containsExactly("RECTIFICATION_MOVED_ON");
        assertThat(office.trail(replied))
                .containsExactly(
                        "rectification.opened",
                        "rectification.replied",
                        "rectification.returned",
                        "rectification.replied");
    }

    @Test
    void theOfficeWithdrawsWithAReason() {
        var opened = office.opened(Map.of());
        assertThat(
                        office.decide(
                                        office.reviewer,
                                        "withdrawRectification",
                                        opened,
                                        Map.of("reason", ""))
                                .problems("withdrawRectification"))
                .containsExactly("RECTIFICATION_REASON");
        var withdrawn =
                done(
                        office.decide(
                                office.reviewer,
                                "withdrawRectification",
                                opened,
                                Map.of("reason", "月报已收到")),
                        "withdrawRectification");
        assertThat(withdrawn.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("actions")).isEmpty();
        assertThat(office.reply(office.clerk, withdrawn, "好").problems("replyToRectification"))
                .containsExactly("RECTIFICATION_ENDED");
        assertThat(office.trail(opened))
                .containsExactly("rectification.opened", "rectification.withdrawn");
    }

    @Test
    void whatCannotBeAskedIsRefusedAndStoresNothing() {
        assertThat(problems(Map.of("reason", " "))).containsExactly("RECTIFICATION_REASON");
        assertThat(problems(Map.of("month", YearMonth.now().plusMonths(2).toString())))
                .containsExactly("RECTIFICATION_MONTH_AHEAD");
        assertThat(problems(Map.of("occasion", "SEVERELY_BEHIND")))
                .containsExactly("INDICATOR_UNKNOWN");
        assertThat(problems(Map.of("plan", "none"))).containsExactly("RECTIFICATION_PLAN");
        assertThat(problems(Map.of("dueOn", today(-1)))).containsExactly("RECTIFICATION_DUE_PAST");
        assertThat(problems(Map.of("dueOn", today(800)))).containsExactly("RECTIFICATION_DUE_FAR");
        assertThat(problems(Map.of("idempotencyKey", "x")))
                .containsExactly("IDEMPOTENCY_KEY_MALFORMED");
        assertThat(office.listed(office.reviewer, office.code, "GOING_ON")).isEmpty();
        office.opened(Map.of());
        assertThat(problems(Map.of())).containsExactly("RECTIFICATION_ASKED");
        assertThat(problems(Map.of("occasion", "LATE"))).as("another matter").isEmpty();
    }

    private List<String> problems(Map<String, ?> more) {
        return office.open(office.reviewer, more).problems("openRectification");
    }

    @Test
    void theSameKeyOpensOnce() {
        var key = Map.of("idempotencyKey", RectificationOffice.key());
        var once = office.opened(key);
        assertThat(office.opened(key).path("id")).isEqualTo(once.path("id"));
        var other = Map.of("idempotencyKey", key.get("idempotencyKey"), "reason", "另一件事");
        assertThat(problems(other)).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void onlyAnOfficeAboveAsksAndOnlyTheUnitsOwnClerkReplies() {
        var leader = office.person("l", "吴刚", Role.LEADER, office.code);
        var townReviewer = office.person("tr", "镇审核员", Role.REVIEWER, office.town);
        var districtClerk = office.person("dc", "区填报员", Role.CLERK, office.code);
        var otherClerk = office.person("oc", "赵强", Role.CLERK, office.otherTown);
        for (var caller : List.of(leader, townReviewer, office.clerk)) {
            assertThat(office.open(caller, Map.of()).errorCodes()).containsExactly("FORBIDDEN");
        }
        for (var caller : List.of(otherClerk, personas.foreignReviewer())) {
            assertThat(office.open(caller, Map.of()).errorCodes()).containsExactly("NOT_FOUND");
        }
        var opened = office.opened(Map.of());
        for (var caller : List.of(office.reviewer, districtClerk, leader)) {
            assertThat(office.reply(caller, opened, "好").errorCodes()).containsExactly("FORBIDDEN");
        }
        assertThat(office.reply(otherClerk, opened, "好").errorCodes()).containsExactly("NOT_FOUND");
        var replied = office.replied(opened);
        for (var mutation :
                List.of("acceptRectification", "returnRectification", "withdrawRectification")) {
            var more =
                    mutation.startsWith("accept")
                            ? Map.<String, Object>of()
                            : Map.of("reason", "x");
            assertThat(office.decide(office.clerk, mutation, replied, more).errorCodes())
                    .containsExactly("FORBIDDEN");
            assertThat(office.decide(townReviewer, mutation, replied, more).errorCodes())
                    .containsExactly("FORBIDDEN");
            assertThat(
                            office.decide(personas.foreignReviewer(), mutation, replied, more)
                                    .errorCodes())
                    .containsExactly("NOT_FOUND");
        }
        assertThat(office.trail(opened))
                .containsExactly("rectification.opened", "rectification.replied");
    }

    @Test
    void whatTheCityAskedTheCityDecides() {
        var city = personas.cityReviewer();
        var opened = done(office.open(city, Map.of()), "openRectification");
        assertThat(opened.at("/office/code").asString()).isEqualTo(Personas.CITY);
        var replied = office.replied(opened);
        assertThat(
                        office.decide(office.reviewer, "acceptRectification", replied, Map.of())
                                .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(
                        office.decide(city, "acceptRectification", replied, Map.of())
                                .problems("acceptRectification"))
                .isEmpty();
    }

    @Test
    void anOverdueOneStandsOutAndALateReplyIsSaidToBeLate() {
        var opened = office.opened(Map.of("dueOn", today(1)));
        clock.advance(Duration.ofDays(3));
        office.signIn();
        assertThat(office.listed(office.reviewer, office.code, "OVERDUE"))
                .containsExactly(opened.path("id").asString());
        var overdue = office.read(office.clerk, opened);
        assertThat(overdue.path("overdue").asBoolean()).isTrue();
        assertThat(overdue.path("missedOn").asString()).isEqualTo(today(1));
        var replied = office.replied(opened);
        assertThat(replied.path("overdue").asBoolean()).isFalse();
        assertThat(replied.at("/rounds/0/reply/late").asBoolean()).isTrue();
        assertThat(replied.path("missedOn").asString()).isEqualTo(today(1));
        assertThat(office.listed(office.reviewer, office.code, "OVERDUE")).isEmpty();
    }

    @Test
    void filesGoWithTheReplyAndStayOnceItIsSettled() {
        var opened = office.opened(Map.of());
        var id = opened.path("id").asString();
        var bytes = Courier.picture(600);
        var file =
                new Courier(office.clerk, "startRectificationUpload", Map.of("rectification", id))
                        .send("签到表.png", bytes);
        var address = file.path("address").asString();
        var replied = office.replied(opened);
        assertThat(replied.at("/attachments/0/title").asString()).isEqualTo("签到表");
        assertThat(office.reviewer.fetch(address).body()).isEqualTo(bytes);
        assertThat(personas.foreignReviewer().fetch(address).statusCode()).isEqualTo(404);
        assertThat(
                        new Courier(
                                        office.reviewer,
                                        "startRectificationUpload",
                                        Map.of("rectification", id))
                                .begin("a.png", Courier.picture(40))
                                .errorCodes())
                .containsExactly("FORBIDDEN");
        done(
                office.decide(office.reviewer, "acceptRectification", replied, Map.of()),
                "acceptRectification");
        assertThat(Courier.remove(office.clerk, file, "传错了").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(
                        new Courier(
                                        office.clerk,
                                        "startRectificationUpload",
                                        Map.of("rectification", id))
                                .begin("b.png", Courier.picture(40))
                                .problems("startRectificationUpload"))
                .containsExactly("RECTIFICATION_ENDED");
    }

    @Test
    void whatWasAskedOfAMergedUnitGoesToItsHeir() {
        var opened = office.opened(Map.of());
        var heir = office.person("h", "赵强", Role.CLERK, office.otherTown);
        assertThat(office.ask(heir, opened).errorCodes()).containsExactly("NOT_FOUND");
        office.merged();
        var seen = office.read(heir, opened);
        assertThat(seen.at("/unit/code").asString()).isEqualTo(office.otherTown);
        assertThat(seen.at("/formerUnit/code").asString()).isEqualTo(office.town);
        assertThat(seen.path("unitEnded").asBoolean()).isFalse();
        assertThat(office.listed(heir, office.otherTown, "GOING_ON")).hasSize(1);
        done(office.reply(heir, opened, "由新镇办结"), "replyToRectification");
    }

    @Test
    void whatWasAskedOfAUnitThatIsNoMoreSaysSoAndCanBeWithdrawn() {
        var opened = office.opened(Map.of());
        office.ends();
        var seen = office.read(office.reviewer, opened);
        assertThat(seen.path("unitEnded").asBoolean()).isTrue();
        assertThat(
                        office.decide(
                                        office.reviewer,
                                        "withdrawRectification",
                                        opened,
                                        Map.of("reason", "单位已撤销"))
                                .problems("withdrawRectification"))
                .isEmpty();
    }

    @Test
    void longListsComeInPagesWhatIsDueFirstFirst() {
        for (var day = 3; day >= 1; day--) {
            office.opened(Map.of("month", "2025-0" + day, "dueOn", today(day)));
        }
        var days = List.of(today(1), today(2), today(3));
        var after = "";
        for (var day : days) {
            var page =
                    office.reviewer
                            .post(
                                    "{ rectifications(unit: \"%s\", first: 1%s) { edges { node { dueOn } } pageInfo { hasNextPage endCursor } } }"
                                            .formatted(office.code, after))
                            .data("rectifications");
            assertThat(page.at("/edges/0/node/dueOn").asString()).isEqualTo(day);
            after = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString());
        }
    }
}

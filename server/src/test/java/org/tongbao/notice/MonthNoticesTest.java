package org.tongbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongbao.authority.Actor;
import org.tongbao.authority.TokenActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.authority.UnitPath;
import org.tongbao.report.District;
import org.tongbao.report.MonthPublished;
import org.tongbao.report.PublishedOctober;
import org.tongbao.report.ReportQueries;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// 发布动态: what is written down of published months, in which order, and who reads it.
@IntegrationTest
class MonthNoticesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired ExecutionGraphQlService graphql;
    @Autowired PublishedOctober october;
    @Autowired NoticeNumbering numbering;
    @Autowired Notices notices;
    @Autowired NoticeListener listener;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TestClock clock;
    private ReportQueries queries;
    private District district;

    @BeforeEach
    void aDistrict() {
        queries = new ReportQueries(graphql);
        district = october.district();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatHappensToAPublishedMonthIsWrittenDownInItsOrder() {
        october.approve(district, 1);
        october.publish(district, district.reviewer());
        october.approve(district, 2);
        october.correct(district, 1);
        october.closeAndReopen(district);
        numbering.go();
        var all = asked(district.leader(), "first: 10");
        assertThat(all.path("edges"))
                .extracting(edge -> edge.at("/node/kind").asString())
                .containsExactly("PUBLISHED", "COMPLETED", "CORRECTED", "REOPENED");
        assertThat(all.path("edges"))
                .extracting(edge -> edge.at("/node/reportedUnit/code").asString(""))
                .containsExactly("", district.town(2), district.town(1), "");
        var first = all.at("/edges/0/node");
        assertThat(first.at("/unit/code").asString()).isEqualTo(district.code);
        assertThat(first.path("month").asString()).isEqualTo("2026-10");
        assertThat(first.path("demonstration").asBoolean()).isFalse();
        assertThat(first.path("address").asString())
                .isEqualTo("/api/v1/standing.json?under=" + district.code + "&month=2026-10");
        assertThat(asked(district.leader(), "kinds: [CORRECTED, REOPENED]").path("edges"))
                .hasSize(2);
    }

    @Test
    void beforeItIsPublishedNothingIsTold() {
        october.approve(district, 1);
        october.correct(district, 1);
        october.closeAndReopen(district);
        numbering.go();
        assertThat(asked(district.leader(), "").path("edges")).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEndedAndTheNewestPlaceIsAfterAll() {
        october.publish(district, district.reviewer());
        october.approve(district, 1);
        numbering.go();
        var reader = district.leader();
        var first = asked(reader, "first: 1");
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var cursor = first.at("/edges/0/cursor").asString();
        var second = asked(reader, "after: \"%s\"".formatted(cursor));
        assertThat(second.path("edges")).hasSize(1);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        var newest = second.path("newest").asString();
        assertThat(asked(reader, "after: \"%s\"".formatted(newest)).path("edges")).isEmpty();
        october.correct(district, 1);
        numbering.go();
        assertThat(asked(reader, "after: \"%s\"".formatted(newest)).path("edges")).hasSize(1);
        assertThat(queries.errorCode(reader, question("after: \"nonsense\"")))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void whatIsCommittedLateComesLater() {
        var unit = unit();
        var newest = new long[1];
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    notices.add(NoticeKind.CORRECTED, unit, OCTOBER, null, false, clock.instant());
                    CompletableFuture.runAsync(
                                    () -> {
                                        notices.add(
                                                NoticeKind.PUBLISHED,
                                                unit,
                                                OCTOBER,
                                                null,
                                                false,
                                                clock.instant());
                                        numbering.go();
                                    })
                            .join();
                    newest[0] = notices.newest();
                });
        numbering.go();
        assertThat(kindsAfter(0)).containsExactly(NoticeKind.PUBLISHED, NoticeKind.CORRECTED);
        assertThat(kindsAfter(newest[0])).containsExactly(NoticeKind.CORRECTED);
    }

    @Test
    void thereIsNoNoticeWithoutTheTransactionOfItsAct() {
        var event =
                new MonthPublished(
                        district.reviewer(), unit(), new UnitPath(district.code + "/"), OCTOBER);
        assertThatThrownBy(() -> listener.on(event))
                .isInstanceOf(IllegalTransactionStateException.class);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    listener.on(event);
                    status.setRollbackOnly();
                });
        numbering.go();
        assertThat(kindsAfter(0)).isEmpty();
    }

    @Test
    void whoStandsUnderTheUnitReadsItAndNobodyBeside() {
        october.publish(district, district.reviewer());
        numbering.go();
        for (Actor reader : List.of(district.clerk(3), token(TokenReach.PUBLISHED))) {
            assertThat(asked(reader, "").path("edges")).hasSize(1);
        }
        var other = october.district();
        assertThat(queries.errorCode(other.leader(), question(""))).isEqualTo("NOT_FOUND");
    }

    private TokenActor token(TokenReach reach) {
        return new TokenActor(
                UUID.randomUUID(), "看板", null, new UnitPath(district.code + "/"), reach);
    }

    private UUID unit() {
        return district.id();
    }

    private List<NoticeKind> kindsAfter(long number) {
        return notices
                .after(district.leader(), new UnitPath(district.code + "/"), List.of(), number, 10)
                .stream()
                .map(MonthNotice::kind)
                .toList();
    }

    private JsonNode asked(Actor actor, String arguments) {
        return queries.ask(actor, question(arguments)).path("monthNotices");
    }

    private String question(String arguments) {
        return """
        { monthNotices(unit: "%s" %s) {
          edges { cursor node { kind unit { code } month reportedUnit { code } demonstration at address } }
          pageInfo { hasNextPage endCursor } newest
        } }
        """
                .formatted(district.code, arguments);
    }
}

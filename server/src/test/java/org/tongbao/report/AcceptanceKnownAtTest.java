package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_TEXT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.TARGET;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.done;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// 总结验收 as it was known at an instant: also what had been reported in words.
@IntegrationTest
class AcceptanceKnownAtTest extends EarlyNovember {

    @Autowired CorrectionWorkflow corrections;
    @Autowired ExecutionGraphQlService graphql;
    @Autowired StatementCounter statements;

    private ReportQueries queries;

    @BeforeEach
    void aTargetInWords() {
        clock.moveTo(Instant.parse("2031-07-15T02:00:00Z"));
        queries = new ReportQueries(graphql);
        district.plan("方案");
        var target = UUID.randomUUID();
        dsl.insertInto(TARGET)
                .set(TARGET.ID, target)
                .set(
                        TARGET.PLAN_ID,
                        select(PLAN.ID).from(PLAN).where(PLAN.CODE.eq(district.code)).asField())
                .set(TARGET.VERSION, 1)
                .set(TARGET.ORG_UNIT_ID, district.townId(1))
                .set(TARGET.INDICATOR_ID, district.indicatorId("patents"))
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, "QUALITATIVE")
                .set(TARGET.FROM_MONTH, YearMonth.of(2026, 1))
                .set(TARGET.TO_MONTH, YearMonth.of(2026, 12))
                .set(TARGET.QUOTE, "继续保持前列")
                .set(TARGET.POSITION, 1)
                .execute();
        dsl.update(FORM_TEXT)
                .set(FORM_TEXT.TARGET_ID, target)
                .where(
                        FORM_TEXT.FORM_ID.in(
                                select(FORM.ID).from(FORM).where(FORM.ORG_UNIT_ID.eq(district.id))))
                .execute();
    }

    @Test
    void wordsAreThoseThatWereApprovedThen() {
        done(workflow.submit(reviewer, written(0, "初稿")));
        var waiting = passing();
        done(workflow.approve(district.reviewer(), october.version(1)));
        var approved = passing();
        done(corrections.submit(reviewer, new CorrectReport(written(1, "改稿"), "补充")));
        done(corrections.approve(district.reviewer(), october.version(2)));
        assertThat(words(null)).isEqualTo("改稿");
        assertThat(words(waiting)).isEmpty();
        assertThat(words(approved)).isEqualTo("初稿");
        assertThat(words(clock.instant())).isEqualTo("改稿");
    }

    @Test
    void aQuestionAboutThePastCostsOneStatementMore() {
        var at = clock.instant();
        var now = statements.during(() -> words(null));
        assertThat(statements.during(() -> words(at))).hasSize(now.size() + 1);
    }

    @Test
    void anInstantThatHasNotComeIsRefused() {
        var answer = queries.answer(reviewer, question(clock.instant().plusSeconds(60)));
        assertThat(answer.at("/errors/0/message").asString()).contains("还没到");
    }

    private SubmitReport written(int base, String words) {
        var sent = district.submission(1, OCTOBER, base, "5", "0", "12");
        return new SubmitReport(
                District.key(),
                sent.unit(),
                sent.month(),
                base,
                sent.lines(),
                List.of(new SentText("progress", words)));
    }

    /// What was before, and a minute later.
    private Instant passing() {
        var then = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        return then;
    }

    private String words(@Nullable Instant at) {
        var acceptance = queries.ask(reviewer, question(at)).path("acceptance");
        assertThat(acceptance.path("knownAt").isNull()).isEqualTo(at == null);
        return acceptance.at("/rows/0/texts/0/text").asString("");
    }

    private String question(@Nullable Instant at) {
        return "{ acceptance(unit: \"%s\", month: \"2026-10\"%s) { knownAt rows { texts { text } } } }"
                .formatted(district.town(1), at == null ? "" : ", knownAt: \"" + at + "\"");
    }
}

package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.REPORT_DRAFT;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.codes;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.DraftContent.DraftLine;
import org.tongbao.testing.IntegrationTest;

import java.util.List;

/// What is typed and not submitted.
@IntegrationTest
class DraftWorkflowTest extends EarlyNovember {

    @Autowired DraftWorkflow drafts;

    @Test
    void aDraftIsOneRowPerPersonNeverAuditedAndGoneWithTheSubmission() {
        var typed =
                new DraftContent(
                        List.of(new DraftLine(district.line("patents"), "３", false, null)),
                        List.of());
        done(drafts.save(clerk, district.town(1), OCTOBER, 0, typed));
        done(drafts.save(clerk, district.town(1), OCTOBER, 0, typed));
        done(drafts.save(district.clerk(1), district.town(1), OCTOBER, 0, typed));
        assertThat(dsl.fetchCount(REPORT_DRAFT, REPORT_DRAFT.ORG_UNIT_ID.eq(district.townId(1))))
                .isEqualTo(2);
        assertThat(october.trail()).isEmpty();
        october.file("3");
        assertThat(dsl.fetchCount(REPORT_DRAFT, REPORT_DRAFT.PERSON_ID.eq(clerk.id()))).isZero();
        assertThat(dsl.fetchCount(REPORT_DRAFT, REPORT_DRAFT.ORG_UNIT_ID.eq(district.townId(1))))
                .isEqualTo(1);
    }

    @Test
    void aDraftThatArrivesAfterThePersonsOwnSubmissionStaysAway() {
        var typed = new DraftContent(List.of(), List.of());
        october.file("3");
        assertThat(codes(drafts.save(clerk, district.town(1), OCTOBER, 0, typed)))
                .containsExactly("DRAFT_BEHIND");
        done(drafts.save(clerk, district.town(1), OCTOBER, 1, typed));
        done(drafts.save(district.clerk(1), district.town(1), OCTOBER, 0, typed));
    }

    @Test
    void aDraftIsRefusedBeforeTheMonthOpensAfterApprovalAndWhenTooLong() {
        var typed =
                new DraftContent(
                        List.of(
                                new DraftLine(
                                        district.line("patents"), "1".repeat(61), false, null)),
                        List.of());
        assertThat(codes(drafts.save(clerk, district.town(1), OCTOBER, 0, typed)))
                .containsExactly("REPORT_TEXT_TOO_LONG");
        var nothing = new DraftContent(List.of(), List.of());
        assertThat(codes(drafts.save(clerk, district.town(1), OCTOBER.plusMonths(1), 0, nothing)))
                .containsExactly("MONTH_NOT_OPEN");
        october.file("3");
        done(workflow.approve(reviewer, october.version(1)));
        assertThat(codes(drafts.save(clerk, district.town(1), OCTOBER, 1, nothing)))
                .containsExactly("ALREADY_APPROVED");
        assertThatThrownBy(
                        () -> drafts.save(district.clerk(2), district.town(1), OCTOBER, 0, nothing))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> drafts.save(district.leader(), district.town(1), OCTOBER, 0, nothing))
                .isInstanceOf(ForbiddenException.class);
    }
}

package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.report.OctoberReport.OCTOBER;
import static org.tongbao.report.OctoberReport.codes;
import static org.tongbao.report.OctoberReport.done;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.testing.IntegrationTest;

import java.util.List;

/// What a reviewer decides about a month: that it is published, and what does not apply.
@IntegrationTest
class MonthWorkflowTest extends EarlyNovember {

    @Autowired MonthWorkflow months;
    @Autowired ReadReport reports;
    @Autowired Lines lines;

    @Test
    void publishingTwiceKeepsTheFirst() {
        var first = done(months.publish(reviewer, district.code, OCTOBER));
        clock.advance(java.time.Duration.ofHours(1));
        assertThat(done(months.publish(district.reviewer(), district.code, OCTOBER)))
                .isEqualTo(first);
        assertThat(codes(months.publish(reviewer, district.code, OCTOBER.plusMonths(1))))
                .containsExactly("MONTH_NOT_OPEN");
        assertThatThrownBy(() -> months.publish(district.leader(), district.code, OCTOBER))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> months.publish(clerk, "nowhere", OCTOBER))
                .isInstanceOf(NotFoundException.class);
        assertThat(
                        dsl.fetchCount(
                                AUDIT_ENTRY,
                                AUDIT_ENTRY
                                        .ACTION
                                        .eq("month.published")
                                        .and(AUDIT_ENTRY.ORG_UNIT_ID.eq(district.id))))
                .isEqualTo(1);
    }

    @Test
    void anExemptionTakesALineFromTheFormFromItsMonthOnAndCanEnd() {
        var exemption =
                new Exemption(district.town(1), district.line("pledges"), OCTOBER, true, "辖区内没有银行");
        assertThat(done(months.exempt(reviewer, exemption))).isTrue();
        assertThat(done(months.exempt(reviewer, exemption))).isTrue();
        assertThat(codes(workflow.submit(clerk, district.submission(1, OCTOBER, 0, "1", "5", "1"))))
                .containsExactly("LINE_EXEMPT");
        var command = district.submission(1, OCTOBER, 0, "1", "0", "1");
        done(
                workflow.submit(
                        clerk,
                        new SubmitReport(
                                District.key(),
                                command.unit(),
                                OCTOBER,
                                0,
                                List.of(command.lines().get(0), command.lines().get(2)),
                                List.of())));
        assertThat(lines.of(reports.get(clerk, district.town(1), OCTOBER)).get(1).status())
                .isEqualTo(ValueStatus.NOT_APPLICABLE);
        var september = lines.of(reports.get(clerk, district.town(1), OCTOBER.minusMonths(1)));
        assertThat(september.get(1).status()).isEqualTo(ValueStatus.NOT_REPORTED);
        var ended =
                new Exemption(
                        district.town(1),
                        district.line("pledges"),
                        OCTOBER.plusMonths(1),
                        false,
                        "来了一家银行");
        assertThat(done(months.exempt(reviewer, ended))).isFalse();
        assertThat(
                        lines.of(reports.get(clerk, district.town(1), OCTOBER.plusMonths(1)))
                                .get(1)
                                .status())
                .isEqualTo(ValueStatus.NOT_REPORTED);
        assertThat(october.trail())
                .containsExactly("exemption.changed", "report.submitted", "exemption.changed");
        assertThatThrownBy(() -> months.exempt(clerk, exemption))
                .isInstanceOf(ForbiddenException.class);
        assertThat(
                        codes(
                                months.exempt(
                                        reviewer,
                                        new Exemption(
                                                district.town(1), "rainfall", OCTOBER, true, " "))))
                .containsExactly("LINE_UNKNOWN", "REASON_LENGTH");
    }
}

package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.groups.Tuple;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.PersonActor;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.report.Objections.Objection;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@IntegrationTest
class ReadExemptionsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired ReadExemptions exemptions;
    @Autowired MonthWorkflow months;
    @Autowired ReportWorkflow workflow;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;
    private District district;
    private PersonActor reviewer;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        reviewer = district.reviewer();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void spansStandInOfficialOrderWithTheirEnd() {
        exempt(2, "pledges", OCTOBER, true);
        exempt(1, "stations", OCTOBER.minusMonths(6), true);
        exempt(1, "stations", OCTOBER, false);
        assertThat(exemptions.below(reviewer, district.code).granted())
                .extracting(
                        it -> it.unit().code(),
                        it -> it.indicator().code(),
                        it -> it.fromMonth(),
                        it -> it.toMonth())
                .containsExactly(
                        row(1, "stations", OCTOBER.minusMonths(6), OCTOBER.minusMonths(1)),
                        row(2, "pledges", OCTOBER, null));
    }

    @Test
    void aLineThatSaysSoIsAProposalUntilItIsGrantedOrReturned() {
        propose(1);
        propose(2);
        assertThat(exemptions.below(reviewer, district.code).proposed())
                .extracting(
                        it -> it.unit().code(),
                        it -> it.indicator().code(),
                        it -> it.month(),
                        it -> it.state(),
                        it -> it.reason())
                .containsExactly(
                        row(1, "stations", OCTOBER, ReportState.SUBMITTED, "没有指导站"),
                        row(2, "stations", OCTOBER, ReportState.SUBMITTED, "没有指导站"));
        exempt(1, "stations", OCTOBER, true);
        workflow.giveBack(
                reviewer,
                new Concerned(district.town(2), OCTOBER, 1),
                new Objections(List.of(new Objection(district.line("stations"), "有一个站")), null));
        assertThat(exemptions.below(reviewer, district.code).proposed()).isEmpty();
    }

    @Test
    void onlyWhoMayGrantReadsThem() {
        exempt(1, "pledges", OCTOBER, true);
        assertThatThrownBy(() -> exemptions.below(district.clerk(1), district.town(1)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> exemptions.below(new District(dsl).reviewer(), district.town(1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(exemptions.below(reviewer, district.town(2)).granted()).isEmpty();
    }

    private void propose(int town) {
        var command = district.submission(town, OCTOBER, 0, "3", "0", "12");
        var sent =
                List.of(
                        command.lines().get(0),
                        command.lines().get(1),
                        new SentLine(district.line("stations"), null, true, "没有指导站"));
        workflow.submit(
                district.clerk(town),
                new SubmitReport(District.key(), command.unit(), OCTOBER, 0, sent, List.of()));
    }

    private void exempt(int town, String line, YearMonth from, boolean exempt) {
        months.exempt(
                reviewer,
                new Exemption(district.town(town), district.line(line), from, exempt, "辖区内没有"));
    }

    private Tuple row(int town, String line, Object... rest) {
        var all = new ArrayList<Object>(List.of(district.town(town), district.line(line)));
        all.addAll(Arrays.asList(rest));
        return Tuple.tuple(all.toArray());
    }
}

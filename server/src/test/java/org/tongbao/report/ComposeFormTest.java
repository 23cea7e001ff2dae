package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.REPORT_DRAFT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.Scope;
import org.tongbao.authority.UnitPath;
import org.tongbao.problem.ForbiddenException;
import org.tongbao.problem.NotFoundException;
import org.tongbao.problem.Problem;
import org.tongbao.report.FormComposition.Line;
import org.tongbao.report.FormComposition.Text;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@IntegrationTest
class ComposeFormTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired FormWorkflow workflow;
    @Autowired ReportWorkflow reportWorkflow;
    @Autowired DraftWorkflow draftWorkflow;
    @Autowired ReadReport reports;
    @Autowired Lines lines;
    @Autowired ComposedForms forms;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;

    private District district;
    private PersonActor administrator;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        administrator = administrator(district.path);
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void aFormAsksAnewFromAMonthOnAndReportedMonthsKeepWhatTheyAsked() {
        file(OCTOBER);
        var changes =
                made(
                        composition(
                                NOVEMBER,
                                1,
                                line("stations", "服务"),
                                line("patents", "创造"),
                                line("closed", "保护")));
        assertThat(changes)
                .extracting(FormChange::kind)
                .contains(FormChange.Kind.ADDED, FormChange.Kind.REMOVED);
        assertThat(asked(OCTOBER)).containsExactly("patents", "pledges", "stations");
        assertThat(asked(NOVEMBER)).containsExactly("stations", "patents", "closed");
        assertThat(form().revision()).isEqualTo(2);
        assertThat(form().lastReported()).isEqualTo(OCTOBER);
        assertThat(trail()).containsExactly("form.composed");
    }

    @Test
    void aMonthThatWasReportedCannotAskAnythingElse() {
        file(OCTOBER);
        assertThat(refused(composition(OCTOBER, 1, line("patents", "创造"))))
                .containsExactly("FORM_MONTH_REPORTED");
        assertThat(asked(OCTOBER)).hasSize(3);
        assertThat(trail()).isEmpty();
    }

    @Test
    void anOpenReportKeepsWhatWasTypedWhenItsFormChanges() {
        var clerk = district.clerk(1);
        var typed =
                new DraftContent(
                        List.of(
                                new DraftContent.DraftLine(
                                        district.line("patents"), "5", false, null),
                                new DraftContent.DraftLine(
                                        district.line("pledges"), "1.5", false, null)),
                        List.of());
        draftWorkflow.save(clerk, district.town(1), OCTOBER, 0, typed);
        made(composition(OCTOBER, 1, line("closed", "保护"), line("patents", "创造")));
        assertThat(asked(OCTOBER)).containsExactly("closed", "patents");
        assertThat(dsl.fetchValues(REPORT_DRAFT.CONTENT))
                .anyMatch(content ->
                        content.contains(district.line("pledges")) && content.contains("1.5"));
        var sent =
                new SubmitReport(
                        District.key(),
                        district.town(1),
                        OCTOBER,
                        0,
                        List.of(district.sent("closed", "1"), district.sent("patents", "5")),
                        List.of());
        assertThat(reportWorkflow.submit(clerk, sent).problems()).isEmpty();
    }

    @Test
    void aPreviewStoresNothing() {
        var wanted = composition(NOVEMBER, 1, line("patents", "创造"));
        var preview =
                workflow.compose(
                        administrator,
                        new FormComposition(
                                wanted.unit(),
                                wanted.audience(),
                                1,
                                wanted.name(),
                                NOVEMBER,
                                wanted.lines(),
                                wanted.texts(),
                                true));
        assertThat(preview.result()).isNotEmpty();
        assertThat(asked(NOVEMBER)).hasSize(3);
        assertThat(trail()).isEmpty();
    }

    @Test
    void anOlderRevisionIsRefused() {
        made(composition(NOVEMBER, 1, line("patents", "创造")));
        assertThat(refused(composition(NOVEMBER, 1, line("stations", "创造"))))
                .containsExactly("FORM_STALE");
    }

    @Test
    void whatCannotBeAskedIsRefusedAtItsLine() {
        dsl.update(INDICATOR)
                .set(INDICATOR.RETIRED_FROM_MONTH, OCTOBER)
                .where(INDICATOR.ID.eq(district.indicatorId("stations")))
                .execute();
        var decision =
                workflow.compose(
                        administrator,
                        composition(
                                NOVEMBER,
                                1,
                                line("patents", "创造"),
                                line("patents", " "),
                                line("closing", "保护"),
                                line("stations", "服务"),
                                new Line("no_such", "创造", null, null, null),
                                new Line(district.line("closed"), "保护", null, null, OCTOBER)));
        assertThat(decision.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "FORM_LINE_TWICE",
                        "FORM_TEXT_REQUIRED",
                        "FORM_LINE_RATE",
                        "FORM_LINE_RETIRED",
                        "FORM_INDICATOR_UNKNOWN",
                        "FORM_LINE_ENDS_EARLY");
        assertThat(decision.problems().get(2).path()).containsExactly("lines", "2", "indicator");
    }

    @Test
    void aTextStaysUnderItsCodeAndANewOneGetsOne() {
        var wanted =
                new FormComposition(
                        district.code,
                        FormAudience.CHILDREN,
                        1,
                        "月报",
                        NOVEMBER,
                        List.of(line("patents", "创造")),
                        List.of(
                                new Text("progress", "进展与问题", null),
                                new Text(null, "建议", "Advice")),
                        null);
        made(wanted);
        assertThat(form().texts())
                .filteredOn(text -> text.toMonth() == null)
                .extracting(ComposedForm.Text::code, ComposedForm.Text::label)
                .containsExactly(tuple("progress", "进展与问题"), tuple("text-2", "建议"));
        assertThat(form().texts())
                .filteredOn(text -> OCTOBER.equals(text.toMonth()))
                .extracting(ComposedForm.Text::label)
                .containsExactly("工作进展");
    }

    @Test
    void aUnitWithoutAFormGetsItsFirst() {
        var wanted =
                new FormComposition(
                        district.town(3),
                        FormAudience.OWN,
                        0,
                        "三号镇本级",
                        NOVEMBER,
                        List.of(line("handled", "保护")),
                        List.of(),
                        null);
        assertThat(workflow.compose(administrator, wanted).problems()).isEmpty();
        var report = reports.get(district.clerk(3), district.town(3), NOVEMBER);
        assertThat(lines.of(report))
                .extracting(line -> line.indicator().code())
                .containsExactly(district.line("handled"));
        assertThat(dsl.fetchCount(FORM, FORM.ORG_UNIT_ID.eq(district.townId(3)))).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsOfTheUnitCompose() {
        var wanted = composition(NOVEMBER, 1, line("patents", "创造"));
        assertThatThrownBy(() -> workflow.compose(district.reviewer(), wanted))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(
                        () -> workflow.compose(administrator(new UnitPath("elsewhere/")), wanted))
                .isInstanceOf(NotFoundException.class);
        assertThat(trail()).isEmpty();
    }

    private List<FormChange> made(FormComposition wanted) {
        var decision = workflow.compose(administrator, wanted);
        assertThat(decision.problems()).isEmpty();
        return Objects.requireNonNull(decision.result());
    }

    private List<String> refused(FormComposition wanted) {
        return workflow.compose(administrator, wanted).problems().stream()
                .map(Problem::code)
                .toList();
    }

    private FormComposition composition(YearMonth from, int base, Line... composed) {
        return new FormComposition(
                district.code,
                FormAudience.CHILDREN,
                base,
                "月报",
                from,
                List.of(composed),
                List.of(new Text("progress", "工作进展", null)),
                null);
    }

    private Line line(String name, String group) {
        return new Line(district.line(name), group, null, null, null);
    }

    private List<String> asked(YearMonth month) {
        return lines.of(reports.get(district.clerk(2), district.town(2), month)).stream()
                .map(line -> line.indicator().code().substring(district.code.length() + 1))
                .toList();
    }

    private ComposedForm form() {
        return forms.under(Scope.EVERYWHERE, district.path).stream()
                .filter(one -> one.audience() == FormAudience.CHILDREN)
                .findFirst()
                .orElseThrow();
    }

    private void file(YearMonth month) {
        assertThat(
                        reportWorkflow
                                .submit(
                                        district.clerk(1),
                                        district.submission(1, month, 0, "3", "0", "12"))
                                .problems())
                .isEmpty();
    }

    private static PersonActor administrator(UnitPath path) {
        return new PersonActor(
                UUID.randomUUID(),
                "管理员",
                null,
                List.of(new Grant(Role.ADMINISTRATOR, path)),
                false);
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq("form.composed"))
                .and(AUDIT_ENTRY.ORG_UNIT_ID.eq(district.id))
                .fetch(AUDIT_ENTRY.ACTION);
    }
}

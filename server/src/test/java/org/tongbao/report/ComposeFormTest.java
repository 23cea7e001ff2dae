package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.PLAN;
import static org.tongbao.db.Tables.REPORT_DRAFT;
import static org.tongbao.db.Tables.TARGET;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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
import org.tongbao.report.FormComposition.TextTarget;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
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
    @Autowired TargetTexts targetTexts;
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
                                null,
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
                        null,
                        1,
                        "月报",
                        NOVEMBER,
                        List.of(line("patents", "创造")),
                        List.of(
                                new Text("progress", "进展与问题", null, null),
                                new Text(null, "建议", "Advice", null)),
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
    void aTextAnswersATargetInWordsAndGoesOnDoingSoUnderAnotherLabel() {
        var plan = planWithWords("pledges");
        made(texts(OCTOBER, 1, new Text(null, "质押情况", null, target(plan, "pledges"))));
        writes(OCTOBER, "text-2", "新增两家银行");
        made(texts(NOVEMBER, 2, new Text("text-2", "质押工作情况", null, null)));

        assertThat(targetTexts.of(Scope.EVERYWHERE, district.townId(1), OCTOBER, NOVEMBER))
                .containsExactly(
                        new TargetText(district.indicatorId("pledges"), OCTOBER, "新增两家银行"));
        assertThat(form().texts())
                .filteredOn(text -> text.code().equals("text-2"))
                .hasSize(2)
                .allMatch(text -> text.targetId() != null);
    }

    @Test
    void aTextMayAnswerAnotherTargetFromAMonthOn() {
        var plan = planWithWords("pledges", "stations");
        made(texts(OCTOBER, 1, new Text(null, "情况", null, target(plan, "pledges"))));
        writes(OCTOBER, "text-2", "质押");

        var changes =
                made(texts(NOVEMBER, 2, new Text("text-2", "情况", null, target(plan, "stations"))));

        assertThat(changes).extracting(FormChange::kind).contains(FormChange.Kind.REWORDED);
        assertThat(targetTexts.of(Scope.EVERYWHERE, district.townId(1), OCTOBER, NOVEMBER))
                .extracting(TargetText::indicator)
                .containsExactly(district.indicatorId("pledges"));
    }

    @Test
    void aTextAnswersOnlyTargetsInWordsOfTheUnitOrThoseUnderIt() {
        var plan = planWithWords("pledges");
        assertThat(
                        refused(
                                texts(
                                        NOVEMBER,
                                        1,
                                        new Text(null, "一", null, target(plan, "patents")),
                                        new Text(null, "二", null, target("no-plan", "pledges")))))
                .containsExactly("FORM_TEXT_TARGET", "FORM_TEXT_TARGET");
        assertThat(trail()).isEmpty();
    }

    private FormComposition texts(YearMonth from, int base, Text... texts) {
        var plain = composition(from, base, line("patents", "创造"));
        return new FormComposition(
                plain.unit(),
                plain.audience(),
                null,
                base,
                plain.name(),
                from,
                plain.lines(),
                List.of(texts),
                null);
    }

    private TextTarget target(String plan, String indicator) {
        return new TextTarget(plan, district.line(indicator));
    }

    private void writes(YearMonth month, String code, String words) {
        var sent =
                new SubmitReport(
                        District.key(),
                        district.town(1),
                        month,
                        0,
                        List.of(district.sent("patents", "3")),
                        List.of(new SentText(code, words)));
        assertThat(reportWorkflow.submit(district.clerk(1), sent).problems()).isEmpty();
        var filing = reports.get(district.reviewer(), district.town(1), month);
        assertThat(
                        reportWorkflow
                                .approve(
                                        district.reviewer(),
                                        new Concerned(district.town(1), month, filing.version()))
                                .problems())
                .isEmpty();
    }

    /// A plan of the district that says something in words about some indicators, and wants a
    /// number of patents.
    private String planWithWords(String... indicators) {
        var plan = district.code + "-plan";
        var id = UUID.randomUUID();
        dsl.insertInto(PLAN)
                .set(PLAN.ID, id)
                .set(PLAN.CODE, plan)
                .set(PLAN.ORG_UNIT_ID, district.id)
                .set(PLAN.NAME, "方案")
                .set(PLAN.FROM_MONTH, YearMonth.of(2026, 1))
                .set(PLAN.TO_MONTH, YearMonth.of(2026, 11))
                .set(PLAN.DOCUMENT_TITLE, "方案")
                .set(PLAN.VERSION, 1)
                .set(PLAN.SEVERE_BELOW, new BigDecimal("0.8"))
                .execute();
        for (var indicator : indicators) {
            target(id, indicator, "QUALITATIVE");
        }
        target(id, "patents", "INCREMENT");
        return plan;
    }

    private void target(UUID plan, String indicator, String meaning) {
        var words = meaning.equals("QUALITATIVE");
        dsl.insertInto(TARGET)
                .set(TARGET.ID, UUID.randomUUID())
                .set(TARGET.PLAN_ID, plan)
                .set(TARGET.ORG_UNIT_ID, district.id)
                .set(TARGET.INDICATOR_ID, district.indicatorId(indicator))
                .set(TARGET.FOR_EACH_CHILD, false)
                .set(TARGET.MEANING, meaning)
                .set(TARGET.OPERATOR, words ? null : "AT_LEAST")
                .set(TARGET.FROM_MONTH, YearMonth.of(2026, 1))
                .set(TARGET.TO_MONTH, YearMonth.of(2026, 11))
                .set(TARGET.AMOUNT, words ? null : BigDecimal.TEN)
                .set(TARGET.QUOTE, "继续保持全市前列")
                .set(TARGET.POSITION, 1)
                .execute();
    }

    @Test
    void aFormForAPeerGroupGoesBeforeTheOneForAllFromItsMonthOn() {
        grouped();
        file(OCTOBER);
        draftWorkflow.save(
                district.clerk(2),
                district.town(2),
                NOVEMBER,
                0,
                new DraftContent(
                        List.of(), List.of(new DraftContent.DraftText("progress", "写了一半"))));

        made(ofGroup("街道", NOVEMBER, line("handled", "保护"), line("patents", "创造")));

        assertThat(asked(2, OCTOBER)).containsExactly("patents", "pledges", "stations");
        assertThat(asked(2, NOVEMBER)).containsExactly("handled", "patents");
        assertThat(asked(1, NOVEMBER)).containsExactly("patents", "pledges", "stations");
        assertThat(forms.under(Scope.EVERYWHERE, district.path))
                .filteredOn(one -> one.audience() == FormAudience.CHILDREN)
                .extracting(ComposedForm::peerGroup)
                .containsExactly(null, "街道");
        assertThat(form("街道").texts())
                .extracting(ComposedForm.Text::code)
                .as("what was typed stays under its code")
                .containsExactly("progress");
        assertThat(trail()).containsExactly("form.composed");
    }

    @Test
    void whatAGroupReportedWithTheFormForAllStays() {
        grouped();
        assertThat(
                        reportWorkflow
                                .submit(
                                        district.clerk(2),
                                        district.submission(2, OCTOBER, 0, "3", "0", "12"))
                                .problems())
                .isEmpty();

        assertThat(refused(ofGroup("街道", OCTOBER, line("handled", "保护"))))
                .containsExactly("FORM_MONTH_REPORTED");
        made(ofGroup("镇", OCTOBER, line("handled", "保护")));
    }

    @Test
    void aFormIsForAGroupOfChildrenThatIsThere() {
        grouped();
        assertThat(refused(ofGroup("片区", NOVEMBER, line("patents", "创造"))))
                .containsExactly("FORM_GROUP_UNKNOWN");
        var own =
                new FormComposition(
                        district.town(3),
                        FormAudience.OWN,
                        "镇",
                        0,
                        "本级",
                        NOVEMBER,
                        List.of(line("patents", "创造")),
                        List.of(),
                        null);
        assertThat(refused(own)).containsExactly("FORM_GROUP_OWN");
        assertThat(trail()).isEmpty();
    }

    /// The first town is a 镇, the second a 街道.
    private void grouped() {
        for (int town = 1; town <= 2; town++) {
            dsl.update(ORG_UNIT)
                    .set(ORG_UNIT.PEER_GROUP, town == 1 ? "镇" : "街道")
                    .where(ORG_UNIT.ID.eq(district.townId(town)))
                    .execute();
        }
    }

    private FormComposition ofGroup(String group, YearMonth from, Line... composed) {
        return new FormComposition(
                district.code,
                FormAudience.CHILDREN,
                group,
                0,
                "月报（" + group + "）",
                from,
                List.of(composed),
                List.of(new Text("progress", "工作进展", null, null)),
                null);
    }

    @Test
    void aUnitWithoutAFormGetsItsFirst() {
        var wanted =
                new FormComposition(
                        district.town(3),
                        FormAudience.OWN,
                        null,
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
                null,
                base,
                "月报",
                from,
                List.of(composed),
                List.of(new Text("progress", "工作进展", null, null)),
                null);
    }

    private Line line(String name, String group) {
        return new Line(district.line(name), group, null, null, null);
    }

    private List<String> asked(YearMonth month) {
        return asked(2, month);
    }

    private List<String> asked(int town, YearMonth month) {
        return lines.of(reports.get(district.clerk(town), district.town(town), month)).stream()
                .map(line -> line.indicator().code().substring(district.code.length() + 1))
                .toList();
    }

    private ComposedForm form() {
        return form(null);
    }

    private ComposedForm form(@Nullable String group) {
        return forms.under(Scope.EVERYWHERE, district.path).stream()
                .filter(one -> one.audience() == FormAudience.CHILDREN)
                .filter(one -> Objects.equals(one.peerGroup(), group))
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

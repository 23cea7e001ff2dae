package org.tongbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.sum;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.INDICATOR_ALIAS;
import static org.tongbao.db.Tables.REPORT_DRAFT;
import static org.tongbao.db.Tables.REPORT_VALUE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.authority.PersonActor;
import org.tongbao.graphql.Answer;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestClock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Two indicators of a district's forms turn out to be one.
@IntegrationTest
class MergeIndicatorsTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired ReportWorkflow workflow;
    @Autowired DraftWorkflow draftWorkflow;
    @Autowired ReadReport reports;
    @Autowired Lines lines;
    @Autowired Personas personas;
    @Autowired DSLContext dsl;
    @Autowired TestClock clock;

    private District district;
    private PersonActor clerk;
    private PersonActor reviewer;

    @BeforeEach
    void itIsEarlyNovember() {
        clock.moveTo(Instant.parse("2026-11-02T02:00:00Z"));
        district = new District(dsl);
        clerk = district.clerk(1);
        reviewer = district.reviewer();
        alike("pledges", "patents");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void everythingFollowsToTheSurvivorAndTheVersionStays() {
        file(SEPTEMBER, "3", "3", "12");
        approve(SEPTEMBER);
        assertThat(merge("pledges", "patents", "同一口径").problems("mergeIndicators")).isEmpty();

        assertThat(values("pledges")).isZero();
        assertThat(values("patents")).isEqualTo(1);
        assertThat(fact("patents")).isEqualByComparingTo("3");
        assertThat(dsl.fetchCount(FORM_LINE, FORM_LINE.INDICATOR_ID.eq(id("pledges")))).isZero();
        assertThat(
                        dsl.fetchCount(
                                INDICATOR_ALIAS,
                                INDICATOR_ALIAS
                                        .INDICATOR_ID
                                        .eq(id("patents"))
                                        .and(INDICATOR_ALIAS.ALIAS.eq("pledges" + district.code))))
                .isEqualTo(1);
        var merged = dsl.selectFrom(INDICATOR).where(INDICATOR.ID.eq(id("pledges"))).fetchSingle();
        assertThat(merged.getMergedIntoId()).isEqualTo(id("patents"));
        assertThat(merged.getRetiredFromMonth()).isEqualTo(YearMonth.of(2026, 11));
        // what was submitted stays word for word
        var report = reports.get(clerk, district.town(1), SEPTEMBER);
        assertThat(lines.of(report))
                .extracting(line -> line.indicator().code())
                .containsExactly(district.line("patents"), district.line("stations"));
        assertThat(trail()).containsExactly("indicator.merged");
    }

    @Test
    void whatOnlyTheMergedOneKnewIsKnownOfTheSurvivorSinceTheSameInstant() {
        onlyOnTheForm("pledges", "stations");
        var command =
                new SubmitReport(
                        District.key(),
                        district.town(1),
                        SEPTEMBER,
                        0,
                        List.of(district.sent("pledges", "7"), district.sent("stations", "2")),
                        List.of());
        assertThat(workflow.submit(clerk, command).problems()).isEmpty();
        approve(SEPTEMBER);
        var before = known("pledges");
        assertThat(merge("pledges", "patents", "同一口径").problems("mergeIndicators")).isEmpty();
        assertThat(fact("patents")).isEqualByComparingTo("7");
        assertThat(known("patents")).isEqualTo(before);
        // append-only: what was known under the old name stays
        assertThat(fact("pledges")).isEqualByComparingTo("7");
        // the month asked for the one, so its form has the other now
        assertThat(lines.of(reports.get(clerk, district.town(1), SEPTEMBER)))
                .extracting(line -> line.indicator().code(), line -> String.valueOf(line.value()))
                .contains(tuple(district.line("patents"), "7"));
    }

    @Test
    void whatWasTypedStandsUnderTheSurvivor() {
        onlyOnTheForm("pledges", "stations");
        var typed =
                new DraftContent(
                        List.of(
                                new DraftContent.DraftLine(
                                        district.line("pledges"), "5", false, null)),
                        List.of());
        draftWorkflow.save(clerk, district.town(1), OCTOBER, 0, typed);
        merge("pledges", "patents", "同一口径");
        assertThat(dsl.fetchValues(REPORT_DRAFT.CONTENT))
                .anyMatch(content -> content.contains(district.line("patents")))
                .noneMatch(content -> content.contains(district.line("pledges")));
    }

    @Test
    void differentValuesOfOneMonthAreNamedAndNothingMoves() {
        file(SEPTEMBER, "3", "4", "12");
        var refused = merge("pledges", "patents", "同一口径");
        assertThat(refused.problems("mergeIndicators")).containsExactly("MERGE_VALUES");
        assertThat(refused.data("mergeIndicators").at("/problems/0/message").asString())
                .contains("1号镇 2026年9月 两个指标的数不同：4 与 3");
        assertThat(values("pledges")).isEqualTo(1);
        assertThat(trail()).isEmpty();
    }

    @Test
    void whatDocumentsStateOfEarlierYearsFollowsAndStaysOnceWhereBothSaidTheSame() {
        stated("pledges", "2025-10", "7", "2025年通报");
        stated("pledges", "2025-09", "5", "2025年通报");
        stated("patents", "2025-09", "5", "2025年通报");
        stated("patents", "2025-10", "8", "另一份通报");

        assertThat(merge("pledges", "patents", "同一口径").problems("mergeIndicators")).isEmpty();

        assertThat(stated("pledges")).isEmpty();
        assertThat(stated("patents"))
                .containsExactlyInAnyOrder(
                        "2025-10 7 2025年通报", "2025-09 5 2025年通报", "2025-10 8 另一份通报");
    }

    @Test
    void oneDocumentThatStatesTwoThingsOfOneTimeIsNamedAndNothingMoves() {
        stated("pledges", "2025-10", "7", "2025年通报");
        stated("patents", "2025-10", "8", "2025年通报");

        var refused = merge("pledges", "patents", "同一口径");

        assertThat(refused.problems("mergeIndicators")).containsExactly("MERGE_VALUES");
        assertThat(refused.data("mergeIndicators").at("/problems/0/message").asString())
                .contains("1号镇 2025年10月 两个指标的数不同：7件 与 8件");
        assertThat(stated("pledges")).hasSize(1);
    }

    private void stated(String name, String month, String amount, String document) {
        dsl.insertInto(HISTORICAL_FIGURE)
                .set(HISTORICAL_FIGURE.ID, UUID.randomUUID())
                .set(HISTORICAL_FIGURE.ORG_UNIT_ID, district.townId(1))
                .set(HISTORICAL_FIGURE.INDICATOR_ID, id(name))
                .set(HISTORICAL_FIGURE.FROM_MONTH, YearMonth.parse(month))
                .set(HISTORICAL_FIGURE.TO_MONTH, YearMonth.parse(month))
                .set(HISTORICAL_FIGURE.AMOUNT, new BigDecimal(amount))
                .set(HISTORICAL_FIGURE.MARGIN, BigDecimal.ZERO)
                .set(HISTORICAL_FIGURE.VALUE_QUALIFIER, "EXACT")
                .set(HISTORICAL_FIGURE.PRINTED, amount + "件")
                .set(HISTORICAL_FIGURE.DOCUMENT, document)
                .execute();
    }

    private List<String> stated(String name) {
        return dsl.selectFrom(HISTORICAL_FIGURE)
                .where(HISTORICAL_FIGURE.INDICATOR_ID.eq(id(name)))
                .fetch(row ->
                        "%s %s %s"
                                .formatted(
                                        row.getFromMonth(),
                                        row.getAmount().stripTrailingZeros().toPlainString(),
                                        row.getDocument()));
    }

    @Test
    void aStockIsNotAFlowAndALoanIsNotAPatent() {
        assertThat(merge("stations", "patents", "试").problems("mergeIndicators"))
                .containsExactly("MERGE_KINDS");
        assertThat(
                        merge("stations", "patents", "试")
                                .data("mergeIndicators")
                                .at("/problems/0/message")
                                .asString())
                .startsWith("类型不同（月末存量 与 当月新增）");
        dsl.update(INDICATOR)
                .set(INDICATOR.UNIT_OF_MEASURE, "笔")
                .where(INDICATOR.ID.eq(id("pledges")))
                .execute();
        assertThat(merge("pledges", "patents", "试").problems("mergeIndicators"))
                .containsExactly("MERGE_MEASURES");
        assertThat(merge("patents", "patents", "试").problems("mergeIndicators"))
                .containsExactly("MERGE_ITSELF");
        assertThat(merge("closed", "closing", "试").problems("mergeIndicators"))
                .contains("MERGE_PART_AND_RATE");
    }

    @Test
    void aReportedMonthCannotBeUnasked() {
        file(OCTOBER, "3", "3", "12");
        var door = personas.topAdministrator();
        var input =
                Map.of(
                        "code",
                        district.line("stations"),
                        "baseRevision",
                        1,
                        "fromMonth",
                        "2026-10",
                        "reason",
                        "不再统计");
        var document =
                "mutation($input: RetireIndicatorInput!) { retireIndicator(input: $input) {"
                        + " problems { ... on Problem { code } } } }";
        assertThat(door.post(document, Map.of("input", input)).problems("retireIndicator"))
                .containsExactly("INDICATOR_REPORTED_UNTIL");
        var later = new HashMap<String, Object>(input);
        later.put("fromMonth", "2026-11");
        assertThat(door.post(document, Map.of("input", later)).problems("retireIndicator"))
                .isEmpty();
        assertThat(asked(OCTOBER)).contains(district.line("stations"));
        assertThat(asked(YearMonth.of(2026, 11))).doesNotContain(district.line("stations"));
    }

    private List<String> asked(YearMonth month) {
        return dsl.select(INDICATOR.CODE)
                .from(FORM_LINE)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(FORM_LINE.INDICATOR_ID))
                .where(INDICATOR.CODE.startsWith(district.code))
                .and(Forms.on(month))
                .fetch(INDICATOR.CODE);
    }

    /// Both are counts of the same thing under names of this test.
    private void alike(String one, String other) {
        for (var name : List.of(one, other)) {
            dsl.update(INDICATOR)
                    .set(INDICATOR.KIND, "FLOW")
                    .set(INDICATOR.DECIMALS, (byte) 0)
                    .set(INDICATOR.NAME, name + district.code)
                    .where(INDICATOR.ID.eq(id(name)))
                    .execute();
        }
    }

    private void onlyOnTheForm(String... names) {
        var keep = Arrays.stream(names).map(this::id).toList();
        dsl.deleteFrom(FORM_LINE)
                .where(FORM_LINE.INDICATOR_ID.eq(id("patents")))
                .and(FORM_LINE.INDICATOR_ID.notIn(keep))
                .execute();
    }

    private UUID id(String name) {
        return district.indicatorId(name);
    }

    private void file(YearMonth month, String... values) {
        assertThat(workflow.submit(clerk, district.submission(1, month, 0, values)).problems())
                .isEmpty();
    }

    private void approve(YearMonth month) {
        var filing = reports.get(reviewer, district.town(1), month);
        assertThat(
                        workflow.approve(
                                        reviewer,
                                        new Concerned(district.town(1), month, filing.version()))
                                .problems())
                .isEmpty();
    }

    private Answer merge(String merged, String survivor, String reason) {
        return personas.topAdministrator()
                .post(
                        "mutation($input: MergeIndicatorsInput!) { mergeIndicators(input: $input) {"
                            + " indicator { code } problems { ... on Problem { code message } } }"
                            + " }",
                        Map.of(
                                "input",
                                Map.of(
                                        "merged",
                                        district.line(merged),
                                        "survivor",
                                        district.line(survivor),
                                        "baseRevision",
                                        1,
                                        "reason",
                                        reason)));
    }

    private int values(String name) {
        return dsl.fetchCount(REPORT_VALUE, REPORT_VALUE.INDICATOR_ID.eq(id(name)));
    }

    private BigDecimal fact(String name) {
        return dsl.select(sum(FACT.AMOUNT))
                .from(FACT)
                .where(FACT.INDICATOR_ID.eq(id(name)))
                .fetchSingle()
                .value1();
    }

    private List<Instant> known(String name) {
        return dsl.select(FACT.KNOWN_FROM)
                .from(FACT)
                .where(FACT.INDICATOR_ID.eq(id(name)))
                .fetch(FACT.KNOWN_FROM);
    }

    private List<String> trail() {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(id("pledges")))
                .fetch(AUDIT_ENTRY.ACTION);
    }
}

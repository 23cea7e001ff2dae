package org.tongbao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.FACT;
import static org.tongbao.db.Tables.HISTORICAL_FIGURE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.integration.ImportFile;
import org.tongbao.integration.ImportKind;
import org.tongbao.integration.ImportWorkflow;
import org.tongbao.plan.printed.SampleNames;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The annex of the plan, from its text into a draft and out again.
@IntegrationTest
class TargetTablesTest {

    private static final int TARGETS_OF_THE_REAL_PLAN = 144;

    private static final String PREVIEW =
            """
            mutation($input: PreviewTargetsInput!) { previewTargets(input: $input) {
              preview { settled listed { unit { code } } tables { caption indicator { code } sum printedSum rows { unit { code } } }
                doubts { code message likely blocking place { sheet row column label } } }
              problems { ... on Problem { code message } } } }
            """;
    private static final String IMPORT =
            """
            mutation($input: ImportTargetsInput!) { importTargets(input: $input) {
              version { number revision targets { value quote source meaning unit { name } indicator { code } } }
              problems { __typename ... on Problem { code } } } }
            """;

    @Autowired Personas personas;
    @Autowired ImportWorkflow imports;
    @Autowired PlanExportController export;
    @Autowired DSLContext dsl;

    private final String district = "T" + UUID.randomUUID().toString().substring(0, 8);
    private GraphQlDoor reviewer;
    private String plan;

    @BeforeEach
    void aDistrictWithTheElevenTownsDraftsAPlan() {
        personas.stranger();
        var units = new StringBuilder("code,name,level,parent,official_order,aliases\n");
        units.append("%s,分解区%s,DISTRICT,370400,,\n".formatted(district, district));
        var place = 0;
        for (var town : SampleNames.towns()) {
            units.append(
                    "%s-%d,%s,TOWNSHIP,%s,%d,%s\n"
                            .formatted(
                                    district,
                                    ++place,
                                    town.name(),
                                    district,
                                    place,
                                    town.name().startsWith("垎") ? "各塔埠街道" : ""));
        }
        imports.importFiles(
                new SystemActor("test"),
                List.of(ImportFile.text(ImportKind.ORG_UNITS, "org_units.csv", units.toString())),
                false);
        reviewer = personas.person(district + ".r", "孙丽", Role.REVIEWER, district);
        plan = newPlan(reviewer, district, "2023-01");
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theAnnexIsPreviewedTakenOverAndComesBackAsAWorkbookWithoutADoubt() throws IOException {
        var preview = preview(Map.of("text", annex())).path("preview");
        assertThat(preview.path("doubts").size()).isZero();
        assertThat(preview.path("tables").findValuesAsString("sum"))
                .containsExactly("420", "17", "165", "17", "33");
        var draft = take(1, Map.of("text", annex(), "name", "附件")).path("version");
        var targets = draft.path("targets");
        assertThat(targets.size()).isEqualTo(121);
        assertThat(targets.path(0).path("quote").asString())
                .isEqualTo("一、新增有效发明专利数量（个）：税郭镇，2024年，15");
        assertThat(targets.path(0).path("source").asString()).startsWith("附件 ");
        assertThat(targets.path(0).path("meaning").asString()).isEqualTo("INCREMENT");
        assertThat(targets.path(33).path("meaning").asString()).isEqualTo("LEVEL");

        comes();
        var file = Objects.requireNonNull(export.plan(plan, 1, false).getBody());
        var content = Base64.getEncoder().encodeToString(file);
        var again = preview(Map.of("content", content)).path("preview");
        assertThat(again.path("doubts").toString()).isEqualTo("[]");
        assertThat(again.path("tables").findValuesAsString("printedSum"))
                .containsExactly("420", "17", "165", "17", "33");
        var same = take(2, Map.of("content", content, "name", "目标.xlsx")).path("version");
        assertThat(same.path("targets")).isEqualTo(targets);
        assertThat(detail("plan.targets_imported")).contains("\"changed\":0");

        var template = Objects.requireNonNull(export.plan(plan, 1, true).getBody());
        var empty =
                preview(Map.of("content", Base64.getEncoder().encodeToString(template)))
                        .path("preview");
        assertThat(empty.path("tables").size()).isEqualTo(5);
        assertThat(Collections.max(empty.path("doubts").findValuesAsString("code")))
                .isEqualTo("PRINTED_CELL_EMPTY");
        assertThat(empty.path("settled").asBoolean()).isTrue();
    }

    /// The office's own figures, levels, rates, words and rules beside the towns'.
    @Test
    void theRealPlanComesOutWholeAndGoesIntoANewOneAsItWas() throws IOException {
        var office = personas.reviewer();
        comes();
        var file = Objects.requireNonNull(export.plan("shizhong-2024-2026", 1, false).getBody());
        reviewer = office;
        plan = newPlan(office, "370402", "2024-01");
        var content = Map.<String, Object>of("content", Base64.getEncoder().encodeToString(file));
        var preview = preview(content).path("preview");
        assertThat(preview.path("doubts").toString()).isEqualTo("[]");
        assertThat(preview.path("tables").size()).isEqualTo(5);
        assertThat(preview.path("listed").size()).isEqualTo(TARGETS_OF_THE_REAL_PLAN);
        assertThat(preview.at("/listed/0/unit/code").asString()).isEqualTo("370402");
        assertThat(take(1, content).path("problems").toString()).isEqualTo("[]");

        var original = whole(office, "shizhong-2024-2026");
        assertThat(original.size()).isEqualTo(TARGETS_OF_THE_REAL_PLAN);
        assertThat(Set.copyOf(original.findValuesAsString("meaning")))
                .containsExactlyInAnyOrder(
                        "INCREMENT", "CUMULATIVE", "LEVEL", "RATE", "QUALITATIVE");
        assertThat(whole(office, plan)).isEqualTo(original);
        office.post(
                "mutation { discardDraft(input: {plan: \"%s\", baseRevision: 2}) { problems { ... on Problem { code } } } }"
                        .formatted(plan));
    }

    /// Those of a town that would read there as something else stand in the list alone.
    @Test
    void whatATableWouldMisreadStandsInTheList() throws IOException {
        take(1, Map.of("text", list(district + "-1", "≤", "3")));
        comes();
        var file = Objects.requireNonNull(export.plan(plan, 1, false).getBody());
        var content = Map.<String, Object>of("content", Base64.getEncoder().encodeToString(file));
        assertThat(preview(content).at("/preview/tables").size()).isZero();
        var before = whole(reviewer, plan);
        assertThat(before.at("/0/operator").asString()).isEqualTo("AT_MOST");
        assertThat(before.at("/0/value").asString()).isEqualTo("3");
        plan = newPlan(reviewer, district, "2023-01");
        take(1, content);
        assertThat(whole(reviewer, plan)).isEqualTo(before);
    }

    @Test
    void eachDoubtOfAListStandsAtItsCell() {
        var text =
                list("某局", "约", "三")
                        + "本级\t\tip_training\t\t大约\t\t2024年13月\t2030-12\t1\t话\n"
                        + "本级\t\t知识产权培训次数\t\t文字\t\t\t\t5\t\n"
                        + "本级\t\t知识产权培训次数\t\t期内增加\t\t2024-01\t2024-12\t见目标分解表\t\n"
                        + "本级\t\t知识产权培训次数\t\t期内增加\t\t2024-01\t2024-12\t4\t\n";
        var doubts = preview(Map.of("text", text)).at("/preview/doubts");
        assertThat(
                        doubts.valueStream()
                                .map(doubt ->
                                        doubt.at("/place/label").asString()
                                                + " "
                                                + doubt.path("code")
                                                        .asString()
                                                        .substring("PRINTED_".length())))
                .containsExactly(
                        "A2 UNIT_UNKNOWN",
                        "F2 OPERATOR_UNKNOWN",
                        "I2 NO_NUMBER",
                        "C3 INDICATOR_UNKNOWN",
                        "E3 MEANING_UNKNOWN",
                        "G3 MONTH_UNKNOWN",
                        "H3 PERIOD_OUTSIDE",
                        "I4 WORDS_ONLY",
                        "J4 QUOTE_MISSING",
                        "A5 NOT_IN_TABLE",
                        "A6 LISTED_TWICE");
        assertThat(take(1, Map.of("text", text)).at("/problems/0/code").asString())
                .isEqualTo("PRINTED_UNSETTLED");
    }

    private static String list(String unit, String operator, String value) {
        return "单位\t适用\t指标\t计量单位\t目标类型\t要求\t起始月\t截止月\t目标值\t原文\n"
                + unit
                + "\t\t知识产权培训次数\t次\t期内增加\t"
                + operator
                + "\t2024-01\t2024-12\t"
                + value
                + "\t不超过三次\n";
    }

    private static JsonNode whole(GraphQlDoor caller, String plan) {
        return caller.post(
                        """
                        { planVersion(plan: "%s", number: 1) { targets { unit { code } indicator { code }
                            forEachChild meaning operator fromMonth toMonth value quote reading source
                            departments { name } } } }
                        """
                                .formatted(plan))
                .data("planVersion")
                .path("targets");
    }

    private static String newPlan(GraphQlDoor caller, String unit, String from) {
        return caller.post(
                        """
                        mutation { createPlan(input: {unit: "%s", details: {
                          name: "分解计划", fromMonth: "%s", toMonth: "2026-12", documentTitle: "通知"
                        }}) { version { plan { code } } problems { ... on Problem { code } } } }
                        """
                                .formatted(unit, from))
                .data("createPlan")
                .at("/version/plan/code")
                .asString();
    }

    @Test
    void aUnitThatIsNoMoreKeepsItsTargetsAndIsUnderstoodByItsName() throws IOException {
        var stored = take(1, Map.of("text", annex(), "name", "附件")).path("version").path("targets");
        var gone = SampleNames.towns().get(8).name();
        merge(district + "-9", district + "-1");

        var units =
                reviewer.post("{ targetUnits(plan: \"%s\") { code validTo } }".formatted(plan))
                        .data("targetUnits");
        assertThat(units.size()).isEqualTo(11);
        assertThat(units.path(8).path("code").asString()).isEqualTo(district + "-9");
        assertThat(units.path(8).path("validTo").asString()).isEqualTo("2026-06");

        var preview = preview(Map.of("text", annex())).path("preview");
        assertThat(preview.path("doubts").toString()).isEqualTo("[]");
        var again = take(2, Map.of("text", annex(), "name", "附件")).path("version");
        assertThat(again.path("targets")).isEqualTo(stored);

        comes();
        var file = Objects.requireNonNull(export.plan(plan, 1, false).getBody());
        var content = Map.<String, Object>of("content", Base64.getEncoder().encodeToString(file));
        assertThat(take(3, content).path("version").path("targets")).isEqualTo(stored);

        var unknown = "一、新增有效发明专利数量（个）\n镇（街）\t2024年\n某街道\t3\n";
        var chosen = List.of(settled(3, 1, "UNIT", district + "-9"));
        var draft = take(4, Map.of("text", unknown), chosen).path("version").path("targets");
        assertThat(draft.findValuesAsString("name")).contains(gone);
        assertThat(detail("plan.name_learned")).contains("某街道", district + "-9");
    }

    /// From July 2026 on, by whoever administers the district.
    private void merge(String unit, String into) {
        var administrator = personas.person(district + ".a", "邢台", Role.ADMINISTRATOR, district);
        var input =
                Map.of(
                        "units",
                        List.of(seen(unit)),
                        "into",
                        seen(into),
                        "month",
                        "2026-07",
                        "reason",
                        "区划调整");
        assertThat(
                        administrator
                                .post(
                                        "mutation($input: MergeOrgUnitsInput!) {"
                                            + " mergeOrgUnits(input: $input) { problems { ... on"
                                            + " Problem { message } } } }",
                                        Map.of("input", input))
                                .data("mergeOrgUnits")
                                .path("problems")
                                .toString())
                .isEqualTo("[]");
    }

    private Map<String, Object> seen(String unit) {
        return Map.of(
                "unit",
                unit,
                "version",
                dsl.select(ORG_UNIT.VERSION)
                        .from(ORG_UNIT)
                        .where(ORG_UNIT.CODE.eq(unit))
                        .fetchSingle(ORG_UNIT.VERSION));
    }

    @Test
    void whatIsSettledByHandIsStoredAndLearned() {
        var text = "一、特别培训（次）\n镇（街）\t2024年\n税郭\t3\n孟庄镇\t没有\n";
        var preview = preview(Map.of("text", text)).path("preview");
        assertThat(preview.path("doubts").findValuesAsString("code"))
                .containsExactly(
                        "PRINTED_INDICATOR_UNKNOWN",
                        "PRINTED_UNIT_MISSING",
                        "PRINTED_UNIT_UNKNOWN",
                        "PRINTED_NO_NUMBER");
        assertThat(preview.at("/doubts/2/likely/0").asString()).isEqualTo(district + "-1");
        assertThat(preview.at("/doubts/2/message").asString()).startsWith("没有单位“税郭”");
        assertThat(take(1, Map.of("text", text)).at("/problems/0/code").asString())
                .isEqualTo("PRINTED_UNSETTLED");
        var settled =
                List.of(
                        settled(1, 1, "INDICATOR", "ip_trainings_held"),
                        settled(3, 1, "UNIT", district + "-1"),
                        settled(4, 2, "TEXT", "2"));
        var draft = take(1, Map.of("text", text), settled).path("version");
        assertThat(draft.path("targets").findValuesAsString("value")).containsExactly("3", "2");
        assertThat(detail("plan.name_learned")).contains("税郭");
        var later = preview(Map.of("text", text)).path("preview");
        assertThat(later.path("doubts").findValuesAsString("code"))
                .containsExactly("PRINTED_UNIT_MISSING", "PRINTED_NO_NUMBER");
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() {
        assertThat(preview(Map.of()).at("/problems/0/code").asString()).isEqualTo("FILE_EMPTY");
        assertThat(preview(Map.of("content", "%%%")).at("/problems/0/code").asString())
                .isEqualTo("FILE_BROKEN");
        var pdf = Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(UTF_8));
        assertThat(preview(Map.of("content", pdf)).at("/problems/0/code").asString())
                .isEqualTo("FILE_NOT_A_TABLE");
        assertThat(preview(Map.of("text", "一段文字")).at("/problems/0/code").asString())
                .isEqualTo("PRINTED_NO_TABLE");
        var rows =
                IntStream.range(0, 99_000)
                        .mapToObj(i -> "无名镇" + i + "\t1\t2\n")
                        .collect(Collectors.joining());
        var endless = preview(Map.of("text", "一、培训次数（次）\n镇（街）\t2024年\t2025年\n" + rows));
        assertThat(endless.at("/problems/0/message").asString())
                .isEqualTo("这些表共有 99000 行，一个计划最多 5000 个目标。只留下属于这个计划的表。");
    }

    @Test
    void anOldRevisionIsRefusedAndOthersMayNot() {
        take(1, Map.of("text", annex()));
        assertThat(take(1, Map.of("text", annex())).at("/problems/0/__typename").asString())
                .isEqualTo("PlanDraftChanged");
        var leader = personas.person(district + ".l", "吴刚", Role.LEADER, district);
        for (var field : List.of(PREVIEW, IMPORT)) {
            assertThat(asked(leader, field, Map.of("text", "x")).errorCodes())
                    .containsExactly("NOT_FOUND");
        }
        assertThat(asked(personas.clerk(), PREVIEW, Map.of("text", "x")).errorCodes())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void theRealPlansDecompositionsAreToldApart() {
        var found =
                personas.reviewer()
                        .post(
                                """
                                { planVersion(plan: "shizhong-2024-2026", number: 1) { decompositions {
                                  indicator { code } relation own childrenSum children difference attainable
                                  related { code } relatedSum } } }
                                """)
                        .data("planVersion")
                        .path("decompositions");
        assertThat(said(found, "national_ip_enterprises")).isEqualTo("MORE 10 17 7 170");
        assertThat(said(found, "trademark_brand_guidance_stations"))
                .isEqualTo("MORE 15 17 2 113.3");
        assertThat(said(found, "patent_open_licences")).isEqualTo("LESS 200 165 -35 82.5");
        assertThat(said(found, "ip_trainings_held")).isEqualTo("ONLY_CHILDREN null 33 null null");
        assertThat(said(found, "gi_certification_trademarks"))
                .isEqualTo("ONLY_OWN 7 null null null");
        assertThat(said(found, "ip_office_fulltime_staff")).isEqualTo("FOR_EACH 2 null null null");
        assertThat(said(found, "ip_case_closure_rate")).startsWith("RATES 90");
        assertThat(said(found, "patent_grants")).isEqualTo("WORDS null null null null");
        assertThat(said(found, "valid_invention_patents"))
                .isEqualTo("BASE_MISSING 600 null null null");
        var stock = of(found, "valid_invention_patents");
        assertThat(stock.path("related").path("code").asString())
                .isEqualTo("valid_invention_patents_added");
        assertThat(stock.path("relatedSum").asString()).isEqualTo("420");
    }

    /// 600 held against 420 added, when somebody knows the 180 there were.
    @Test
    void anOpeningLevelMakesWhatIsHeldComparableWithWhatIsAdded() {
        var eve = YearMonth.of(2023, 12);
        var published = UUID.randomUUID();
        dsl.insertInto(HISTORICAL_FIGURE)
                .set(HISTORICAL_FIGURE.ID, published)
                .set(HISTORICAL_FIGURE.ORG_UNIT_ID, unit("370402"))
                .set(HISTORICAL_FIGURE.INDICATOR_ID, indicator("valid_invention_patents"))
                .set(HISTORICAL_FIGURE.FROM_MONTH, eve)
                .set(HISTORICAL_FIGURE.TO_MONTH, eve)
                .set(HISTORICAL_FIGURE.AMOUNT, new BigDecimal("180"))
                .set(HISTORICAL_FIGURE.MARGIN, BigDecimal.ZERO)
                .set(HISTORICAL_FIGURE.VALUE_QUALIFIER, "EXACT")
                .set(HISTORICAL_FIGURE.PRINTED, "180件")
                .set(HISTORICAL_FIGURE.DOCUMENT, "2023年通报")
                .execute();
        try {
            var stated = decomposition();
            assertThat(said(stated, "valid_invention_patents")).isEqualTo("EQUAL 600 null 0 100");
            assertThat(of(stated, "valid_invention_patents").path("base").toString())
                    .isEqualTo("{\"amount\":\"180\",\"documents\":[\"2023年通报\"]}");

            towns().forEach(town ->
                    approved(town, "valid_invention_patents", YearMonth.of(2023, 6), "5"));
            var reported = decomposition();
            assertThat(said(reported, "valid_invention_patents"))
                    .as("what all towns reported goes before what was published")
                    .isEqualTo("LESS 600 null -125 79.2");
            assertThat(of(reported, "valid_invention_patents").path("base").toString())
                    .isEqualTo("{\"amount\":\"55\",\"documents\":[]}");
        } finally {
            dsl.deleteFrom(HISTORICAL_FIGURE).where(HISTORICAL_FIGURE.ID.eq(published)).execute();
            dsl.deleteFrom(FACT).where(FACT.MONTH.eq(YearMonth.of(2023, 6))).execute();
        }
    }

    private JsonNode decomposition() {
        return personas.reviewer()
                .post(
                        """
                        { planVersion(plan: "shizhong-2024-2026", number: 1) { decompositions {
                          indicator { code } relation own childrenSum difference attainable
                          base { amount documents } } } }
                        """)
                .data("planVersion")
                .path("decompositions");
    }

    private List<UUID> towns() {
        return dsl.select(ORG_UNIT_PLACEMENT.ORG_UNIT_ID)
                .from(ORG_UNIT_PLACEMENT)
                .where(ORG_UNIT_PLACEMENT.PARENT_ID.eq(unit("370402")))
                .fetch(ORG_UNIT_PLACEMENT.ORG_UNIT_ID);
    }

    private void approved(UUID unit, String indicator, YearMonth month, String amount) {
        dsl.insertInto(FACT)
                .set(FACT.INDICATOR_ID, indicator(indicator))
                .set(FACT.MONTH, month)
                .set(FACT.ORG_UNIT_ID, unit)
                .set(FACT.VERSION_ID, UUID.randomUUID())
                .set(FACT.AMOUNT, new BigDecimal(amount))
                .set(FACT.KNOWN_FROM, Instant.EPOCH)
                .set(FACT.DEMONSTRATION, false)
                .execute();
    }

    private UUID unit(String code) {
        return dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.CODE.eq(code))
                .fetchSingle(ORG_UNIT.ID);
    }

    private UUID indicator(String code) {
        return dsl.select(INDICATOR.ID)
                .from(INDICATOR)
                .where(INDICATOR.CODE.eq(code))
                .fetchSingle(INDICATOR.ID);
    }

    @Test
    void aSplitByLastYearsResultGoesByWhatWasApprovedUnderEachUnit() {
        var towns = IntStream.rangeClosed(1, 11).mapToObj(i -> unit(district + "-" + i)).toList();
        imports.importFiles(
                new SystemActor("test"),
                List.of(
                        ImportFile.text(
                                ImportKind.ORG_UNITS,
                                "org_units.csv",
                                "code,name,level,parent,official_order\n%s-1-1,%s所,TOWNSHIP,%s-1,1\n"
                                        .formatted(district, district, district))),
                false);
        var year = YearMonth.now().getYear() - 1;
        approved(towns.get(0), "ip_trainings_held", YearMonth.of(year, 3), "1");
        approved(towns.get(0), "ip_trainings_held", YearMonth.of(year, 11), "2");
        approved(towns.get(0), "ip_trainings_held", YearMonth.of(year - 1, 12), "50");
        approved(unit(district + "-1-1"), "ip_trainings_held", YearMonth.of(year, 5), "3");
        approved(towns.get(1), "ip_trainings_held", YearMonth.of(year, 12), "2");
        approved(towns.get(1), "ip_trainings_held", YearMonth.of(year + 1, 1), "50");
        assertThat(byResult("ip_trainings_held", "8"))
                .containsExactly(
                        "6 6", "2 2", "0 0", "0 0", "0 0", "0 0", "0 0", "0 0", "0 0", "0 0",
                        "0 0");

        approved(towns.get(0), "valid_invention_patents", YearMonth.of(year, 2), "90");
        approved(towns.get(0), "valid_invention_patents", YearMonth.of(year, 9), "30");
        approved(towns.get(0), "valid_invention_patents", YearMonth.of(year + 1, 1), "7");
        approved(towns.get(2), "valid_invention_patents", YearMonth.of(year, 12), "10");
        dsl.update(FACT)
                .set(FACT.DEMONSTRATION, true)
                .where(FACT.ORG_UNIT_ID.eq(towns.get(2)))
                .execute();
        assertThat(byResult("valid_invention_patents", "4"))
                .as("of a stock its last level of the year")
                .startsWith("30 3", "0 0", "10 1 generated");
    }

    private List<String> byResult(String indicator, String total) {
        var shares =
                reviewer.post(
                                """
                                { splitProposal(plan: "%s", indicator: "%s", total: "%s", by: RESULT) { weight value demonstration } }
                                """
                                        .formatted(plan, indicator, total))
                        .data("splitProposal");
        return shares.valueStream()
                .map(one ->
                        one.path("weight").asString()
                                + " "
                                + one.path("value").asString()
                                + (one.path("demonstration").asBoolean() ? " generated" : ""))
                .toList();
    }

    @Test
    void aProposedSplitAddsUp() {
        var shares =
                reviewer.post(
                                """
                                { splitProposal(plan: "%s", indicator: "ip_trainings_held", total: "17", by: EQUAL) {
                                  unit { code } value } }
                                """
                                        .formatted(plan))
                        .data("splitProposal");
        assertThat(shares.findValuesAsString("value"))
                .containsExactly("2", "2", "2", "2", "2", "2", "1", "1", "1", "1", "1");
        assertThat(
                        reviewer.post(
                                        "{ splitProposal(plan: \"%s\", indicator: \"ip_trainings_held\", total: \"0.5\", by: EQUAL) { value } }"
                                                .formatted(plan))
                                .errorCodes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void aSplitByWeightGoesToThoseWhoAreNamed() {
        var towns = List.of(district + "-1", district + "-2", district + "-3");
        var shares = weighed("10", towns.get(0), "5", towns.get(1), "3", towns.get(2), "1.5");
        assertThat(shares.data("splitProposal").findValuesAsString("value"))
                .containsExactly("5", "3", "2");
        assertThat(shares.data("splitProposal").findValuesAsString("weight"))
                .containsExactly("5", "3", "1.5");
        assertThat(
                        weighed("4", towns.get(0), "0", towns.get(1), "0")
                                .data("splitProposal")
                                .findValuesAsString("value"))
                .containsExactly("2", "2");
        assertThat(weighed("4").data("splitProposal").size()).isZero();
        for (var bad :
                List.of(
                        List.of("370402101", "-1"),
                        List.of("370402101", "0.00001"),
                        List.of("370403", "1"))) {
            assertThat(weighed("4", bad.get(0), bad.get(1)).errorCodes())
                    .containsExactly("BAD_USER_INPUT");
        }
    }

    private Answer weighed(String total, String... unitsAndWeights) {
        var weights = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < unitsAndWeights.length; i += 2) {
            weights.add(Map.of("unit", unitsAndWeights[i], "weight", unitsAndWeights[i + 1]));
        }
        return reviewer.post(
                "query($weights: [SplitWeightInput!]) { splitProposal(plan: \"%s\", indicator: \"ip_trainings_held\", total: \"%s\", by: WEIGHT, weights: $weights) { weight value } }"
                        .formatted(plan, total),
                Map.of("weights", weights));
    }

    private static String said(JsonNode found, String indicator) {
        var one = of(found, indicator);
        return "%s %s %s %s %s"
                .formatted(
                        one.path("relation").asString(),
                        plain(one, "own"),
                        plain(one, "childrenSum"),
                        plain(one, "difference"),
                        plain(one, "attainable"));
    }

    private static String plain(JsonNode one, String field) {
        return one.path(field).isNull() ? "null" : one.path(field).asString();
    }

    private static JsonNode of(JsonNode found, String indicator) {
        for (var one : found) {
            if (one.path("indicator").path("code").asString().equals(indicator)) {
                return one;
            }
        }
        throw new AssertionError(indicator);
    }

    private static Map<String, Object> settled(int row, int column, String how, String value) {
        return Map.of("sheet", 0, "row", row, "column", column, "how", how, "value", value);
    }

    private JsonNode preview(Map<String, Object> table) {
        return asked(reviewer, PREVIEW, table).data("previewTargets");
    }

    private JsonNode take(int base, Map<String, Object> table) {
        return take(base, table, List.of());
    }

    private JsonNode take(int base, Map<String, Object> table, List<?> settled) {
        return reviewer.post(
                        IMPORT,
                        Map.of(
                                "input",
                                Map.of(
                                        "plan", plan,
                                        "baseRevision", base,
                                        "table", table,
                                        "settled", settled)))
                .data("importTargets");
    }

    private Answer asked(GraphQlDoor caller, String document, Map<String, Object> table) {
        return caller.post(
                document,
                Map.of(
                        "input",
                        document.equals(PREVIEW)
                                ? Map.of("plan", plan, "table", table)
                                : Map.of("plan", plan, "baseRevision", 1, "table", table)));
    }

    private String detail(String action) {
        return Objects.requireNonNull(
                dsl.select(AUDIT_ENTRY.DETAIL)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.PATH.contains(district))
                        .and(AUDIT_ENTRY.ACTION.eq(action))
                        .orderBy(AUDIT_ENTRY.ID.desc())
                        .limit(1)
                        .fetchOne(AUDIT_ENTRY.DETAIL));
    }

    private static void comes() {
        var actor = new SystemActor("test");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    private static String annex() {
        try (var text = TargetTablesTest.class.getResourceAsStream("/printed/plan-2024-2026.txt")) {
            var document = new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
            return document.substring(document.lastIndexOf("附件："));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}

package org.tongbao.ledger;

import org.jooq.DSLContext;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A district of its own with two towns, their form and people, for one test: nobody else's records
/// are read or counted.
public final class Territory {

    public static final String PATENTS = "patents";
    public static final String PLEDGES = "pledges";
    public static final String ENTERPRISES = "enterprises";
    private final Personas personas;
    public final String code = "l" + UUID.randomUUID().toString().substring(0, 8);
    public final String town = code + "-1";
    public final String neighbour = code + "-2";
    final Map<String, UUID> units;
    private final Ground ground;

    public Territory(DSLContext dsl, Personas personas) {
        this.personas = personas;
        ground = new Ground(dsl, code);
        units = ground.units;
        personas.stranger();
        ground.unit(code, "试验区" + code, null);
        ground.unit(town, "甲镇", code);
        ground.unit(neighbour, "乙镇", code);
        ground.indicator(PATENTS, "件", "FLOW", 0);
        ground.indicator(PLEDGES, "万元", "AMOUNT", 2);
        ground.indicator(ENTERPRISES, "家", "STOCK", 0);
        ground.form();
    }

    /// One more indicator, on no form.
    public void further(String name) {
        ground.indicator(name, "件", "FLOW", 0);
    }

    /// One more indicator, last on the form of the towns.
    public void asked(String name) {
        further(name);
        ground.ask(name);
    }

    public GraphQlDoor clerk() {
        return person("clerk", "王晓", Role.CLERK, town);
    }

    public GraphQlDoor secondClerk() {
        return person("clerk2", "李敏", Role.CLERK, town);
    }

    public GraphQlDoor neighboursClerk() {
        return person("other", "赵强", Role.CLERK, neighbour);
    }

    public GraphQlDoor reviewer() {
        return person("reviewer", "孙丽", Role.REVIEWER, code);
    }

    public GraphQlDoor leader() {
        return person("leader", "吴刚", Role.LEADER, code);
    }

    public GraphQlDoor administrator() {
        return person("admin", "冯静", Role.ADMINISTRATOR, code);
    }

    /// The district's own form (本级) has a line for it beside that of the towns.
    public void theDistrictIsAskedForToo(String name) {
        ground.ownForm(code, name);
    }

    /// The form of the towns has no line for it, the district's own (本级) does.
    public void onlyTheDistrictIsAskedFor(String name) {
        ground.ownFormFor(name);
    }

    private GraphQlDoor person(String account, String name, Role role, String unit) {
        return personas.person(code + "." + account, name, role, unit);
    }

    public String indicator(String name) {
        return code + "_" + name;
    }

    UUID indicatorId(String name) {
        return ground.indicators.get(name);
    }

    /// 专利: a number, a title, a grant date, a fee that falls due.
    public Answer setUpPatents(GraphQlDoor door, int revision) {
        return setUpPatents(door, code, PATENTS, revision);
    }

    /// The same for the units under another district and another indicator.
    Answer setUpPatents(GraphQlDoor door, String unit, String indicator) {
        return setUpPatents(door, unit, indicator, 0);
    }

    private Answer setUpPatents(GraphQlDoor door, String unit, String indicator, int revision) {
        return setUp(
                door,
                unit,
                indicator,
                revision,
                List.of(
                        field("number", "专利号", "IDENTIFIER", Map.of("required", true)),
                        field("title", "名称", "TEXT", Map.of("required", true)),
                        field("granted", "授权日", "DATE", Map.of("role", "COUNTED_ON")),
                        field(
                                "status",
                                "状态",
                                "CHOICE",
                                Map.of("choices", List.of("有效", "失效"), "endings", List.of("失效"))),
                        field("fee", "年费到期日", "DATE", Map.of("remindDaysBefore", 90))));
    }

    /// 质押: a bank, an amount in 元, a date.
    public Answer setUpPledges(GraphQlDoor door) {
        return setUp(
                door,
                PLEDGES,
                0,
                List.of(
                        field("bank", "银行", "ENTERPRISE", Map.of("required", true)),
                        field(
                                "amount",
                                "金额",
                                "MONEY",
                                Map.of("role", "AMOUNT", "unitOfMeasure", "元")),
                        field("lent", "放款日", "DATE", Map.of("role", "COUNTED_ON"))));
    }

    /// 优势企业: a name, from a day, perhaps to a day.
    Answer setUpEnterprises(GraphQlDoor door) {
        return setUpEnterprises(door, code);
    }

    /// The same for the units under another district.
    Answer setUpEnterprises(GraphQlDoor door, String unit) {
        return setUp(
                door,
                unit,
                ENTERPRISES,
                0,
                List.of(
                        field("name", "企业", "ENTERPRISE", Map.of("required", true)),
                        field("since", "认定日", "DATE", Map.of("role", "COUNTED_ON")),
                        field("until", "有效期至", "DATE", Map.of("role", "ENDS_ON"))));
    }

    public static Map<String, Object> field(
            String code, String label, String type, Map<String, Object> more) {
        var field = new HashMap<String, Object>(more);
        field.put("code", code);
        field.put("label", label);
        field.put("type", type);
        return field;
    }

    public Answer setUp(
            GraphQlDoor door, String indicator, int revision, List<Map<String, Object>> fields) {
        return setUp(door, code, indicator, revision, fields);
    }

    private Answer setUp(
            GraphQlDoor door,
            String unit,
            String indicator,
            int revision,
            List<Map<String, Object>> fields) {
        return door.post(
                """
                mutation($input: SetUpLedgerInput!) { setUpLedger(input: $input) {
                  ledger { name revision used fromMonth toMonth fields { code label type role retired choices } }
                  problems { ... on Problem { code path message } }
                } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "unit",
                                unit,
                                "audience",
                                "CHILDREN",
                                "indicator",
                                indicator(indicator),
                                "baseRevision",
                                revision,
                                "name",
                                "台账" + indicator,
                                "fromMonth",
                                "2025-01",
                                "fields",
                                fields)));
    }

    public static Map<String, String> patent(String number, String granted) {
        return Map.of("number", number, "title", "一种装置", "granted", granted);
    }

    public Answer record(
            GraphQlDoor door, String unit, String indicator, Map<String, String> values) {
        return record(door, UUID.randomUUID().toString(), unit, indicator, values);
    }

    public Answer record(
            GraphQlDoor door,
            String key,
            String unit,
            String indicator,
            Map<String, String> values) {
        return door.post(
                """
                mutation($input: RecordInLedgerInput!) { recordInLedger(input: $input) {
                  record { id version state countedOn identifier title claimedElsewhere values { field { code } text } }
                  problems { ... on Problem { code path message } }
                } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                key,
                                "unit",
                                unit,
                                "indicator",
                                indicator(indicator),
                                "values",
                                values(values))));
    }

    Answer correct(GraphQlDoor door, JsonNode record, int version, Map<String, String> values) {
        return door.post(
                """
                mutation($input: CorrectLedgerRecordInput!) { correctLedgerRecord(input: $input) {
                  record { id version identifier countedOn }
                  problems {
                    ... on Problem { code path message }
                    ... on LedgerRecordConflict { currentVersion by fields { field { code } theirs yours } }
                  }
                } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "record",
                                record.path("id").asString(),
                                "baseVersion",
                                version,
                                "values",
                                values(values),
                                "reason",
                                "笔误")));
    }

    public Answer withdraw(GraphQlDoor door, JsonNode record, int version, String reason) {
        return door.post(
                """
                mutation($input: WithdrawLedgerRecordInput!) { withdrawLedgerRecord(input: $input) {
                  record { id version state } problems { ... on Problem { code path message } }
                } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "record", record.path("id").asString(),
                                "baseVersion", version,
                                "reason", reason)));
    }

    static List<Map<String, String>> values(Map<String, String> values) {
        var list = new ArrayList<Map<String, String>>();
        values.forEach((field, value) -> list.add(Map.of("field", field, "value", value)));
        return list;
    }
}

package org.tongbao.ledger;

import static org.tongbao.db.Tables.FORM;
import static org.tongbao.db.Tables.FORM_LINE;
import static org.tongbao.db.Tables.INDICATOR;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.orgunit.OrgUnitTree;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A district of its own with two towns, their form and people, for one test: nobody else's records
/// are read or counted.
public final class Territory {

    public static final String PATENTS = "patents";
    public static final String PLEDGES = "pledges";
    public static final String ENTERPRISES = "enterprises";
    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    private final DSLContext dsl;
    private final Personas personas;
    public final String code = "l" + UUID.randomUUID().toString().substring(0, 8);
    public final String town = code + "-1";
    public final String neighbour = code + "-2";
    final Map<String, UUID> units = new HashMap<>();
    private final Map<String, UUID> indicators = new LinkedHashMap<>();

    public Territory(DSLContext dsl, Personas personas) {
        this.dsl = dsl;
        this.personas = personas;
        personas.stranger();
        unit(code, "试验区" + code, null);
        unit(town, "甲镇", code);
        unit(neighbour, "乙镇", code);
        indicator(PATENTS, "件", "FLOW", 0);
        indicator(PLEDGES, "万元", "AMOUNT", 2);
        indicator(ENTERPRISES, "家", "STOCK", 0);
        form();
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

    private GraphQlDoor person(String account, String name, Role role, String unit) {
        return personas.person(code + "." + account, name, role, unit);
    }

    public String indicator(String name) {
        return code + "_" + name;
    }

    UUID indicatorId(String name) {
        return indicators.get(name);
    }

    /// 专利: a number, a title, a grant date, a fee that falls due.
    public Answer setUpPatents(GraphQlDoor door, int revision) {
        return setUp(
                door,
                PATENTS,
                revision,
                List.of(
                        field("number", "专利号", "IDENTIFIER", Map.of("required", true)),
                        field("title", "名称", "TEXT", Map.of("required", true)),
                        field("granted", "授权日", "DATE", Map.of("role", "COUNTED_ON")),
                        field("status", "状态", "CHOICE", Map.of("choices", List.of("有效", "失效"))),
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
        return setUp(
                door,
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
                                code,
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

    private void unit(String unit, String name, @Nullable String parent) {
        var id = UUID.randomUUID();
        units.put(unit, id);
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, id)
                .set(ORG_UNIT.CODE, unit)
                .set(ORG_UNIT.LEVEL, parent == null ? "DISTRICT" : "TOWNSHIP")
                .set(ORG_UNIT.NAME, name)
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, id)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, FIRST)
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, OrgUnitTree.OPEN_END)
                .set(ORG_UNIT_PLACEMENT.PARENT_ID, parent == null ? null : units.get(parent))
                .set(
                        ORG_UNIT_PLACEMENT.PATH,
                        parent == null ? unit + "/" : parent + "/" + unit + "/")
                .execute();
    }

    private void indicator(String name, String measure, String kind, int decimals) {
        var id = UUID.randomUUID();
        indicators.put(name, id);
        dsl.insertInto(INDICATOR)
                .set(INDICATOR.ID, id)
                .set(INDICATOR.CODE, indicator(name))
                .set(INDICATOR.NAME, name)
                .set(INDICATOR.UNIT_OF_MEASURE, measure)
                .set(INDICATOR.KIND, kind)
                .set(INDICATOR.DECIMALS, (byte) decimals)
                .set(INDICATOR.DIRECTION, "HIGHER")
                .set(INDICATOR.CATEGORY, "创造")
                .set(INDICATOR.POSITION, indicators.size())
                .execute();
    }

    private void form() {
        var form = UUID.randomUUID();
        dsl.insertInto(FORM)
                .set(FORM.ID, form)
                .set(FORM.CODE, code)
                .set(FORM.ORG_UNIT_ID, units.get(code))
                .set(FORM.AUDIENCE, "CHILDREN")
                .set(FORM.NAME, "月报")
                .set(FORM.FROM_MONTH, FIRST)
                .execute();
        var position = 1;
        for (var indicator : indicators.values()) {
            dsl.insertInto(FORM_LINE)
                    .set(FORM_LINE.FORM_ID, form)
                    .set(FORM_LINE.INDICATOR_ID, indicator)
                    .set(FORM_LINE.POSITION, position++)
                    .set(FORM_LINE.GROUP_NAME, "创造")
                    .set(FORM_LINE.FROM_MONTH, FIRST)
                    .set(FORM_LINE.TO_MONTH, OrgUnitTree.OPEN_END)
                    .execute();
        }
    }
}

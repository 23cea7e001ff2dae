package org.tongbao.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.ORG_UNIT;
import static org.tongbao.db.Tables.ORG_UNIT_PLACEMENT;
import static org.tongbao.db.Tables.ORG_UNIT_SUCCESSION;

import org.jooq.DSLContext;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A district under 枣庄市 with two towns, for one test: its reviewer asks, a clerk of the first town
/// replies.
public final class RectificationOffice {

    static final String MONTH = "2025-10";
    private static final YearMonth OPEN_END = YearMonth.of(9999, 12);
    private static final String FIELDS =
            "id state version reason dueOn overdue missedOn unitEnded endedWords actions unit {"
                + " code } formerUnit { code } office { code } openedBy { name } rounds { number"
                + " words dueOn reply { text late by { name } } } attachments { title }";

    private final DSLContext dsl;
    final Personas personas;
    final String code = "q" + UUID.randomUUID().toString().substring(0, 8);
    final String town = code + "a";
    final String otherTown = code + "b";
    private final Map<String, UUID> ids = new HashMap<>();
    GraphQlDoor reviewer;
    GraphQlDoor clerk;

    public RectificationOffice(DSLContext dsl, Personas personas) {
        this.dsl = dsl;
        this.personas = personas;
        personas.stranger();
        unit(code, "整改试验区", "DISTRICT", Personas.CITY, "370000/370400/");
        unit(town, "甲镇", "TOWNSHIP", code, path(code));
        unit(otherTown, "乙镇", "TOWNSHIP", code, path(code));
        signIn();
    }

    /// Again after the clock was moved: sessions end.
    public void signIn() {
        reviewer = person("r", "孙丽", Role.REVIEWER, code);
        clerk = person("c", "王晓", Role.CLERK, town);
    }

    public String code() {
        return code;
    }

    public String town() {
        return town;
    }

    public GraphQlDoor reviewer() {
        return reviewer;
    }

    public GraphQlDoor clerk() {
        return clerk;
    }

    private static String path(String district) {
        return "370000/370400/" + district + "/";
    }

    GraphQlDoor person(String account, String name, Role role, String unit) {
        return personas.person(code + "." + account, name, role, unit);
    }

    private void unit(String unit, String name, String level, String parent, String under) {
        var id = UUID.randomUUID();
        ids.put(unit, id);
        dsl.insertInto(ORG_UNIT)
                .set(ORG_UNIT.ID, id)
                .set(ORG_UNIT.CODE, unit)
                .set(ORG_UNIT.LEVEL, level)
                .set(ORG_UNIT.NAME, name)
                .execute();
        dsl.insertInto(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.ORG_UNIT_ID, id)
                .set(ORG_UNIT_PLACEMENT.FROM_MONTH, YearMonth.of(2024, 1))
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, OPEN_END)
                .set(ORG_UNIT_PLACEMENT.PARENT_ID, idOf(parent))
                .set(ORG_UNIT_PLACEMENT.PATH, under + unit + "/")
                .execute();
    }

    private UUID idOf(String unit) {
        return dsl.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.CODE.eq(unit))
                .fetchSingle(ORG_UNIT.ID);
    }

    /// The town is no more since last month.
    void ends() {
        dsl.update(ORG_UNIT_PLACEMENT)
                .set(ORG_UNIT_PLACEMENT.TO_MONTH, YearMonth.now().minusMonths(1))
                .where(ORG_UNIT_PLACEMENT.ORG_UNIT_ID.eq(ids.get(town)))
                .execute();
    }

    /// The town was merged into the other one.
    void merged() {
        ends();
        dsl.insertInto(ORG_UNIT_SUCCESSION)
                .set(ORG_UNIT_SUCCESSION.PREDECESSOR_ID, ids.get(town))
                .set(ORG_UNIT_SUCCESSION.SUCCESSOR_ID, ids.get(otherTown))
                .set(ORG_UNIT_SUCCESSION.MONTH, YearMonth.now())
                .set(ORG_UNIT_SUCCESSION.KIND, "MERGER")
                .execute();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    Answer open(GraphQlDoor caller, Map<String, ?> more) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "idempotencyKey",
                                key(),
                                "unit",
                                town,
                                "month",
                                MONTH,
                                "occasion",
                                "MISSING",
                                "reason",
                                "十月月报未报，补报并说明原因"));
        input.putAll(more);
        return act(caller, "openRectification", "OpenRectificationInput", input);
    }

    /// One that is open.
    public JsonNode opened(Map<String, ?> more) {
        return done(open(reviewer, more), "openRectification");
    }

    Answer reply(GraphQlDoor caller, JsonNode seen, String text) {
        return act(
                caller,
                "replyToRectification",
                "ReplyToRectificationInput",
                Map.of(
                        "idempotencyKey",
                        key(),
                        "rectification",
                        seen.path("id").asString(),
                        "version",
                        seen.path("version").asInt(),
                        "text",
                        text));
    }

    public JsonNode replied(JsonNode seen) {
        return done(reply(clerk, seen, "已补报，附签到表"), "replyToRectification");
    }

    Answer decide(GraphQlDoor caller, String mutation, JsonNode seen, Map<String, ?> more) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "rectification",
                                seen.path("id").asString(),
                                "version",
                                seen.path("version").asInt()));
        input.putAll(more);
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return act(caller, mutation, type, input);
    }

    Answer act(GraphQlDoor caller, String mutation, String type, Map<String, ?> input) {
        return caller.post(
                "mutation($input: %s!) { %s(input: $input) { rectification { %s } problems { ... on Problem { code message path } } } }"
                        .formatted(type, mutation, FIELDS),
                Map.of("input", input));
    }

    static JsonNode done(Answer answer, String mutation) {
        assertThat(answer.errorCodes()).as("%s", answer.body()).isEmpty();
        assertThat(answer.problems(mutation)).as("%s", answer.body()).isEmpty();
        return answer.data(mutation).path("rectification");
    }

    Answer ask(GraphQlDoor caller, JsonNode seen) {
        return caller.post(
                "query($id: ID!) { rectification(id: $id) { %s } }".formatted(FIELDS),
                Map.of("id", seen.path("id").asString()));
    }

    JsonNode read(GraphQlDoor caller, JsonNode seen) {
        return ask(caller, seen).data("rectification");
    }

    /// Identifiers of a list, in its order.
    List<String> listed(GraphQlDoor caller, String unit, String stage) {
        return caller.post(
                        "{ rectifications(unit: \"%s\", stage: %s) { edges { node { id } } } }"
                                .formatted(unit, stage))
                .data("rectifications")
                .path("edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    /// What the trail says about it, in order.
    List<String> trail(JsonNode seen) {
        return dsl.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_ID.eq(UUID.fromString(seen.path("id").asString())))
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    public static String today(int plus) {
        return LocalDate.ofInstant(Instant.now(), java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(plus)
                .toString();
    }
}

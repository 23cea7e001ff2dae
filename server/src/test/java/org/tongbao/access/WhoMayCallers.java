package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The callers of [WhoMayTest] and the things it asks them about: a person, a grant, a token, a
/// filed month and a published one of 税郭镇.
@Component
class WhoMayCallers {

    /// Of the reviewer who filed and published; a caller outside the subtree must never read it.
    static final String MOBILE = "13987650001";

    private static final String MONTH = "2025-07";
    private static final String PUBLISHED = "2025-06";
    private static final String NO_TOWN = "370402998";
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private final Personas personas;
    private final EnrolmentWorkflow enrolment;
    private final WhoMayWebhooks webhooks;
    private final Map<String, GraphQlDoor> doors = new HashMap<>();
    private final Map<String, String> names =
            new HashMap<>(
                    Map.of(
                            "TOWN",
                            Personas.TOWN,
                            "DISTRICT",
                            Personas.DISTRICT,
                            "MONTH",
                            MONTH,
                            "PUBLISHED",
                            PUBLISHED,
                            "PLAN",
                            "shizhong-2024-2026"));
    private String firstPassword = "";

    WhoMayCallers(Personas personas, EnrolmentWorkflow enrolment, WhoMayWebhooks webhooks) {
        this.personas = personas;
        this.enrolment = enrolment;
        this.webhooks = webhooks;
    }

    void prepare() {
        names.put("PERSON", personas.enrol("walk.subject", "王晓", Role.CLERK, Personas.TOWN));
        names.put("GRANT", grant());
        names.put("TOKEN", token());
        firstPassword = newcomer();
        var reviewer = walkReviewer();
        file(reviewer);
        publish(reviewer);
        names.put("ATTACHMENT", attachment(reviewer));
        names.putAll(new WhoMayLedgers(personas.administrator(), reviewer).kept());
        names.putAll(new WhoMayBulletins(reviewer).kept());
        names.putAll(new WhoMayScores(reviewer, personas.clerk()).announced());
        names.putAll(new WhoMayQuestions(reviewer).kept());
        names.putAll(webhooks.kept(personas.administrator()));
        names.put("RECTIFICATION", new WhoMayRectifications(reviewer, personas.clerk()).replied());
    }

    GraphQlDoor door(String caller) {
        return doors.computeIfAbsent(caller, this::fresh);
    }

    /// After a field that takes the session away the caller signs in again.
    void leave(String caller) {
        doors.remove(caller);
    }

    String inserted(String question) {
        var text = question;
        for (var name : names.entrySet()) {
            text = text.replace("\"" + name.getKey() + "\"", "\"" + name.getValue() + "\"");
        }
        return text;
    }

    /// The same question about what does not exist.
    String insertedNothing(String question) {
        return inserted(
                question.replace("\"TOWN\"", "\"" + NO_TOWN + "\"")
                        .replace("\"DISTRICT\"", "\"379902\"")
                        .replace("\"PLAN\"", "\"shizhong-2024-2027\"")
                        .replaceAll(
                                "\"(PERSON|GRANT|TOKEN|ATTACHMENT|OBJECTION|ADJUSTMENT|RECORD|ROW|RECTIFICATION|BULLETIN|DRAFT|QUESTION|SHARED|WEBHOOK|DELIVERY|REMOVED)\"",
                                "\"" + NOTHING + "\""));
    }

    /// An answer about what does not exist, with the code of 税郭镇 where it repeats what was typed.
    static String asIfItWereThere(Answer answer) {
        return answer.body().toString().replace(NO_TOWN, Personas.TOWN);
    }

    private GraphQlDoor fresh(String caller) {
        return switch (caller) {
            case "stranger" -> personas.stranger();
            case "clerk" -> personas.clerk();
            case "other" -> personas.otherClerk();
            case "reviewer" -> personas.reviewer();
            case "leader" -> personas.leader();
            case "city" -> personas.cityReviewer();
            case "admin" -> personas.administrator();
            case "foreign" -> personas.foreignReviewer();
            case "dashboard" -> personas.dashboard();
            case "insider" -> personas.insider();
            case "newcomer" -> personas.stranger().signIn("walk.newcomer", firstPassword);
            default -> throw new AssertionError(caller);
        };
    }

    private String grant() {
        return personas.administrator()
                .post(
                        "{ people(unit: \"370402101\", search: \"walk.subject\") { edges { node {"
                                + " grants { id } } } } }")
                .data("people")
                .at("/edges/0/node/grants/0/id")
                .asString();
    }

    private String token() {
        return personas.administrator()
                .post(
                        "mutation { createApiToken(input: {name: \"walk\", unit: \"370402101\"}) {"
                                + " apiToken { id } } }")
                .data("createApiToken")
                .at("/apiToken/id")
                .asString();
    }

    private String newcomer() {
        var person = personas.enrol("walk.newcomer", "新人", Role.CLERK, Personas.TOWN);
        return personas.administrator()
                .post(
                        "mutation { resetPassword(input: {person: \""
                                + person
                                + "\"}) { password } }")
                .data("resetPassword")
                .path("password")
                .asString();
    }

    private GraphQlDoor walkReviewer() {
        enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        "walk.reviewer",
                        Personas.PASSWORD,
                        new PersonDetails("钱进", "科长", MOBILE, null),
                        List.of(new Enrolment.RoleOn(Role.REVIEWER, Personas.DISTRICT))));
        return personas.stranger().signIn("walk.reviewer", Personas.PASSWORD);
    }

    /// 代报 and 补报: a past month of 税郭镇, every line 0.
    private static void file(GraphQlDoor reviewer) {
        var report =
                reviewer.post(
                                "{ report(unit: \"370402101\", month: \"2025-07\") { version lines"
                                        + " { indicator { code } } } }")
                        .data("report");
        if (report.path("version").asInt() > 0) {
            return;
        }
        var lines =
                report.path("lines")
                        .valueStream()
                        .map(line ->
                                Map.of(
                                        "indicator",
                                        line.at("/indicator/code").asString(),
                                        "value",
                                        "0"))
                        .toList();
        var filed =
                reviewer.post(
                        "mutation($input: SubmitReportInput!) { submitReport(input: $input) {"
                                + " problems { ... on Problem { code message path } } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "idempotencyKey",
                                        "who-may-filed-0001",
                                        "unit",
                                        Personas.TOWN,
                                        "month",
                                        MONTH,
                                        "baseVersion",
                                        0,
                                        "lines",
                                        lines)));
        assertThat(filed.problems("submitReport")).as("%s", filed.body()).isEmpty();
    }

    /// A file of 税郭镇's first target.
    private static String attachment(GraphQlDoor reviewer) {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        var upload =
                reviewer.post(
                                """
                                mutation { startTargetUpload(input: {
                                  unit: "370402101", month: "2025-06", indicator: "ip_trainings_held", fromMonth: "2025-01", toMonth: "2025-12",
                                  file: {name: "walk.png", bytes: 8}
                                }) { upload { id address } } }
                                """)
                        .data("startTargetUpload")
                        .path("upload");
        reviewer.put(upload.path("address").asString() + "/0", png);
        var finished =
                reviewer.post(
                        "mutation($id: ID!) { finishUpload(input: {upload: $id}) { attachment { id"
                                + " } } }",
                        Map.of("id", upload.path("id").asString()));
        assertThat(finished.problems("finishUpload")).as("%s", finished.body()).isEmpty();
        return upload.path("id").asString();
    }

    private static void publish(GraphQlDoor reviewer) {
        var published =
                reviewer.post(
                        "mutation { publishMonth(input: {unit: \"370402\", month: \"2025-06\"}) {"
                                + " problems { ... on Problem { code } } } }");
        assertThat(published.errorCodes()).as("%s", published.body()).isEmpty();
    }
}

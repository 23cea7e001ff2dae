package org.tongbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// 佐证材料 of the rows of an acceptance table, over real HTTP.
@IntegrationTest
class AttachmentDoorTest {

    private static final int PART = 256 * 1024;
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    @Autowired Personas personas;

    @Test
    void aFileArrivesInPartsInAnyOrderAndStandsInTheTable() {
        var courier = courier(personas.clerk(), "ip_trainings_held");
        var bytes = Courier.picture(2 * PART + 5);
        var upload = courier.upload(courier.begin("培训签到.png", bytes));

        assertThat(upload.path("parts").asInt()).isEqualTo(3);
        assertThat(courier.put(upload, 2, bytes).status()).isEqualTo(204);
        assertThat(courier.put(upload, 0, bytes).status()).isEqualTo(204);
        assertThat(courier.finish(upload).problems("finishUpload"))
                .containsExactly("UPLOAD_INCOMPLETE");
        assertThat(courier.put(upload, 1, bytes).status()).isEqualTo(204);
        var file = courier.finish(upload).data("finishUpload").path("attachment");

        assertThat(file.path("title").asString()).isEqualTo("培训签到");
        assertThat(file.path("contentType").asString()).isEqualTo("image/png");
        assertThat(file.path("addedBy").asString()).isEqualTo("王晓");
        assertThat(titles(personas.leader(), "ip_trainings_held")).contains("培训签到");
        var fetched = personas.leader().fetch(file.path("address").asString());
        assertThat(fetched.body()).isEqualTo(bytes);
        assertThat(fetched.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(fetched.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox");
        assertThat(fetched.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(disposition(personas.leader(), file, "")).startsWith("inline;");
        assertThat(disposition(personas.leader(), file, "?save=true")).startsWith("attachment;");
        assertThat(trail(file)).containsExactly("attachment.added");
    }

    @Test
    void anUploadThatWasCutOffGoesOnWithWhatHasArrived() {
        var bytes = Courier.picture(3 * PART);
        var courier = courier(personas.clerk(), "patent_open_licences");
        var upload = courier.upload(courier.begin("许可备案.png", bytes));
        courier.put(upload, 1, bytes);

        var again = courier(personas.clerk(), "patent_open_licences").begin("许可备案.png", bytes);

        assertThat(courier.upload(again).path("id")).isEqualTo(upload.path("id"));
        assertThat(courier.upload(again).path("received").toString()).isEqualTo("[1]");
        var other = courier.begin("许可备案.png", Courier.picture(3 * PART));
        assertThat(courier.upload(other).path("id")).isNotEqualTo(upload.path("id"));
    }

    @Test
    void theSamePartAndTheSameEndTwiceAreOnce() {
        var courier = courier(personas.clerk(), "patent_open_licences");
        var bytes = Courier.picture(PART + 1);
        var upload = courier.upload(courier.begin("a.png", bytes));
        for (var number : List.of(0, 0, 1, 1)) {
            assertThat(courier.put(upload, number, bytes).status()).isEqualTo(204);
        }
        var once = courier.finish(upload).data("finishUpload").path("attachment");
        var twice = courier.finish(upload).data("finishUpload").path("attachment");

        assertThat(twice).isEqualTo(once);
        assertThat(trail(once)).containsExactly("attachment.added");
        assertThat(problem(courier.put(upload, 0, bytes))).isEqualTo("UPLOAD_FINISHED");
        assertThat(courier.begin("b.png", bytes).problems("startTargetUpload"))
                .containsExactly("ATTACHMENT_THERE");
    }

    /// A phone that never heard of the end begins again, as it does with all it keeps.
    @Test
    void aFileWhoseLastAnswerWasLostIsTheSameFile() {
        var courier = courier(personas.clerk(), "patent_open_licences");
        var bytes = Courier.picture(PART + 1);
        var first = courier.send("合同.heic", bytes);

        var again = courier.upload(courier.begin("合同.heic", bytes));
        assertThat(again.path("received").toString()).isEqualTo("[0,1]");
        var file = courier.finish(again).data("finishUpload").path("attachment");

        assertThat(file).isEqualTo(first);
        assertThat(trail(file)).containsExactly("attachment.added");
        var other = courier(personas.secondClerk(), "patent_open_licences");
        assertThat(other.begin("合同.heic", bytes).problems("startTargetUpload"))
                .containsExactly("ATTACHMENT_THERE");
    }

    @Test
    void aPartHasItsLengthAndItsPlace() {
        var courier = courier(personas.clerk(), "ip_trainings_held");
        var bytes = Courier.picture(PART + 7);
        var upload = courier.upload(courier.begin("a.png", bytes));
        var address = upload.path("address").asString();

        assertThat(problem(courier.door().put(address + "/0", new byte[9])))
                .isEqualTo("UPLOAD_PART_LENGTH");
        assertThat(problem(courier.door().put(address + "/0", new byte[PART + 1])))
                .isEqualTo("UPLOAD_PART_LENGTH");
        assertThat(problem(courier.door().put(address + "/2", new byte[9])))
                .isEqualTo("UPLOAD_NO_SUCH_PART");
        assertThat(courier.door().put(address + "/x", new byte[9]).status()).isEqualTo(405);
        var said = courier.door().inEnglish().put(address + "/2", new byte[9]);
        assertThat(said.errorMessage()).startsWith("There is no part 2");
    }

    @Test
    void aFileThatIsNotWhatItMayBeIsTurnedAwayAtItsFirstPart() {
        var courier = courier(personas.clerk(), "patent_open_licences");
        var html = "<html><script>alert(1)</script>".getBytes(UTF_8);
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(UTF_8);

        assertThat(courier.refusal("照片.jpg", html)).isEqualTo("ATTACHMENT_CONTENT");
        assertThat(courier.refusal("图.svg", "<svg onload='x()'/>".getBytes(UTF_8)))
                .isEqualTo("ATTACHMENT_CONTENT");
        assertThat(courier.refusal("IMG_1.HEIC", heic)).isEqualTo("ATTACHMENT_HEIF");
        assertThat(courier.refusal("x.png", new byte[300])).isEqualTo("ATTACHMENT_CONTENT");
    }

    @Test
    void aFileThatArrivesDamagedIsNotTaken() {
        var courier = courier(personas.clerk(), "ip_trainings_held");
        var bytes = Courier.picture(900);
        var upload = courier.upload(courier.begin("a.png", bytes));
        var damaged = bytes.clone();
        damaged[500]++;
        courier.put(upload, 0, damaged);

        assertThat(courier.finish(upload).problems("finishUpload"))
                .containsExactly("UPLOAD_DAMAGED");
        courier.put(upload, 0, bytes);
        assertThat(courier.finish(upload).problems("finishUpload")).isEmpty();
    }

    @Test
    void whatCannotBeAFileIsRefusedAtOnce() {
        var courier = courier(personas.clerk(), "ip_trainings_held");
        assertThat(begin(courier, "a.png", 0)).containsExactly("ATTACHMENT_EMPTY");
        assertThat(begin(courier, "a.png", 20 * 1024 * 1024 + 1))
                .containsExactly("ATTACHMENT_TOO_LARGE");
        assertThat(begin(courier, "../..", 9)).containsExactly("ATTACHMENT_NAME");
        var named =
                courier.send(
                        "C:\\报表\\..\\2025年\u202e验收<1>" + "长".repeat(300) + ".jpeg",
                        Courier.picture(40));
        assertThat(named.path("name").asString())
                .startsWith("2025年验收_1_长")
                .endsWith("长.png")
                .hasSizeLessThanOrEqualTo(100);
        var row = courier.begin(Map.of("name", "a.png", "bytes", 9, "crc32", "x"));
        assertThat(row.problems("startTargetUpload")).containsExactly("ATTACHMENT_CRC");
        var none = courier(personas.clerk(), "no_such_indicator").begin("a.png", new byte[9]);
        assertThat(none.problems("startTargetUpload")).containsExactly("ATTACHMENT_NO_TARGET");
    }

    @Test
    void aRowTakesTwentyFiles() {
        var courier = Courier.toTarget(personas.reviewer(), "370402103", "ip_trainings_held");
        for (var i = 0; i < 20; i++) {
            courier.send(i + ".png", Courier.picture(20));
        }
        assertThat(courier.begin("21.png", Courier.picture(20)).problems("startTargetUpload"))
                .containsExactly("ATTACHMENT_TOO_MANY");
    }

    @Test
    void onlyTheNewestFiveUploadsOfAPersonAreKept() {
        var courier = courier(personas.secondClerk(), "ip_trainings_held");
        var first = Courier.picture(50);
        var upload = courier.upload(courier.begin("0.png", first));
        for (var i = 1; i <= 5; i++) {
            courier.upload(courier.begin(i + ".png", Courier.picture(50)));
        }
        assertThat(courier.put(upload, 0, first).status()).isEqualTo(404);
    }

    @Test
    void anotherPersonsUploadIsNotThereForAnybody() {
        var courier = courier(personas.clerk(), "ip_trainings_held");
        var bytes = Courier.picture(100);
        var upload = courier.upload(courier.begin("a.png", bytes));

        for (var other : List.of(personas.secondClerk(), personas.reviewer(), personas.insider())) {
            var put = other.put("/uploads/" + upload.path("id").asString() + "/0", bytes);
            assertThat(put.status()).isEqualTo(404);
            assertThat(put.body()).isEqualTo(other.put("/uploads/" + NOTHING + "/0", bytes).body());
            assertThat(Courier.finish(other, upload).errorCodes()).containsExactly("NOT_FOUND");
        }
        var stranger = personas.stranger().put(upload.path("address").asString() + "/0", bytes);
        assertThat(stranger.errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void aPageOfAnotherSitePutsNothing() {
        var courier = courier(personas.clerk(), "ip_trainings_held");
        var bytes = Courier.picture(100);
        var upload = courier.upload(courier.begin("a.png", bytes));
        var foreign =
                new Courier(
                        courier.door().with("Origin", "https://evil.example"),
                        courier.mutation(),
                        courier.place());

        assertThat(problem(foreign.put(upload, 0, bytes))).isEqualTo("FOREIGN_ORIGIN");
        assertThat(courier.finish(upload).problems("finishUpload"))
                .containsExactly("UPLOAD_INCOMPLETE");
    }

    @Test
    void whoMayOnlyReadAddsNothingAndWhoMayNotReadFindsNothing() {
        var file =
                courier(personas.clerk(), "patent_open_licences")
                        .send("甲.png", Courier.picture(60));
        var bytes = Courier.picture(60);

        for (var reader :
                List.of(personas.leader(), personas.administrator(), personas.insider())) {
            assertThat(courier(reader, "patent_open_licences").begin("b.png", bytes).errorCodes())
                    .containsExactly("FORBIDDEN");
            assertThat(Courier.remove(reader, file, "不要了").errorCodes())
                    .containsExactly("FORBIDDEN");
            assertThat(reader.fetch(file.path("address").asString()).statusCode()).isEqualTo(200);
        }
        for (var outsider :
                List.of(personas.otherClerk(), personas.foreignReviewer(), personas.dashboard())) {
            assertThat(courier(outsider, "patent_open_licences").begin("b.png", bytes).errorCodes())
                    .containsExactly("NOT_FOUND");
            assertThat(Courier.remove(outsider, file, "不要了").errorCodes())
                    .containsExactly("NOT_FOUND");
            var there = outsider.fetch(file.path("address").asString());
            var nothing = outsider.fetch("/attachments/" + NOTHING);
            assertThat(there.statusCode()).isEqualTo(404);
            assertThat(plain(there.body(), file)).isEqualTo(plain(nothing.body(), file));
            assertThat(outsider.fetch("/attachments/x").statusCode()).isEqualTo(404);
        }
        assertThat(personas.stranger().fetch(file.path("address").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFileIsRemovedWithAReasonAndIsThenGone() {
        var clerk = personas.clerk();
        var file = courier(clerk, "ip_trainings_held").send("拿错了.png", Courier.picture(70));

        assertThat(Courier.remove(clerk, file, "  ").problems("removeAttachment"))
                .containsExactly("ATTACHMENT_REASON");
        assertThat(titles(clerk, "ip_trainings_held")).contains("拿错了");
        assertThat(
                        Courier.remove(clerk, file, "拿错了一张")
                                .data("removeAttachment")
                                .path("removed")
                                .asString())
                .isEqualTo(file.path("id").asString());

        assertThat(titles(clerk, "ip_trainings_held")).doesNotContain("拿错了");
        assertThat(clerk.fetch(file.path("address").asString()).statusCode()).isEqualTo(404);
        assertThat(Courier.remove(clerk, file, "再来").errorCodes()).containsExactly("NOT_FOUND");
        assertThat(trail(file)).containsExactly("attachment.added", "attachment.removed");
    }

    private static Courier courier(GraphQlDoor door, String indicator) {
        return Courier.toTarget(door, Personas.TOWN, indicator);
    }

    private static List<String> begin(Courier courier, String name, int bytes) {
        return courier.begin(Map.of("name", name, "bytes", bytes)).problems("startTargetUpload");
    }

    private static String problem(Answer answer) {
        assertThat(answer.status()).isBetween(400, 403);
        return answer.body().at("/errors/0/extensions/problem").asString();
    }

    private static String disposition(GraphQlDoor door, JsonNode file, String query) {
        return door.fetch(file.path("address").asString() + query)
                .headers()
                .firstValue("Content-Disposition")
                .orElse("");
    }

    /// The answer names the path that was asked for, and nothing else.
    private static String plain(byte[] body, JsonNode file) {
        return new String(body, UTF_8).replace(file.path("id").asString(), NOTHING);
    }

    private static List<String> titles(GraphQlDoor door, String indicator) {
        return door.post(
                        "{ acceptance(unit: \"370402101\", month: \"2025-10\") { rows { target {"
                                + " indicator { code } } attachments { title } } } }")
                .data("acceptance")
                .path("rows")
                .valueStream()
                .filter(row -> row.at("/target/indicator/code").asString().equals(indicator))
                .flatMap(row -> row.path("attachments").valueStream())
                .map(file -> file.path("title").asString())
                .toList();
    }

    private List<String> trail(JsonNode file) {
        return personas.reviewer()
                .post(
                        "{ auditTrail(unit: \"370402101\", first: 100) { edges { node { action"
                                + " detail } } } }")
                .data("auditTrail")
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node ->
                        node.path("detail").toString().contains(file.path("sha256").asString()))
                .map(node -> node.path("action").asString())
                .sorted()
                .toList();
    }
}

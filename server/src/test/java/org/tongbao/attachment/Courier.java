package org.tongbao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

/// Sends files as the client does: begins, puts the parts, finishes.
public record Courier(GraphQlDoor door, String mutation, Map<String, ?> place) {

    private static final int PART = 256 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /// To a row of the acceptance table of October 2025.
    public static Courier toTarget(GraphQlDoor door, String unit, String indicator) {
        return new Courier(
                door,
                "startTargetUpload",
                Map.of(
                        "unit",
                        unit,
                        "month",
                        "2025-10",
                        "indicator",
                        indicator,
                        "fromMonth",
                        "2025-01",
                        "toMonth",
                        "2025-12"));
    }

    public static Courier toPlan(GraphQlDoor door, String plan, int number) {
        return new Courier(door, "startPlanUpload", Map.of("plan", plan, "number", number));
    }

    public static Courier toRecord(GraphQlDoor door, String record) {
        return new Courier(door, "startLedgerUpload", Map.of("record", record));
    }

    public static Courier toReport(GraphQlDoor door, String unit, String month) {
        return new Courier(door, "startReportUpload", Map.of("unit", unit, "month", month));
    }

    /// A picture nobody sent before.
    public static byte[] picture(int bytes) {
        var picture = new byte[bytes];
        new Random().nextBytes(picture);
        System.arraycopy(PNG, 0, picture, 0, PNG.length);
        return picture;
    }

    public static String crc32(byte[] bytes) {
        var crc32 = new CRC32();
        crc32.update(bytes);
        return HexFormat.of().toHexDigits((int) crc32.getValue());
    }

    public Answer begin(Map<String, ?> file) {
        var input = new HashMap<String, Object>(place);
        input.put("file", file);
        return door.post(
                "mutation($input: %sInput!) { %s(input: $input) { upload { id name bytes partBytes parts received address } problems { ... on Problem { code message } } } }"
                        .formatted(
                                Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1),
                                mutation),
                Map.of("input", input));
    }

    public Answer begin(String name, byte[] bytes) {
        return begin(Map.of("name", name, "bytes", bytes.length, "crc32", crc32(bytes)));
    }

    public JsonNode upload(Answer begun) {
        assertThat(begun.problems(mutation)).as("%s", begun.body()).isEmpty();
        return begun.data(mutation).path("upload");
    }

    public Answer put(JsonNode upload, int number, byte[] bytes) {
        return door.put(upload.path("address").asString() + "/" + number, part(bytes, number));
    }

    public static byte[] part(byte[] bytes, int number) {
        return Arrays.copyOfRange(
                bytes, number * PART, Math.min(bytes.length, (number + 1) * PART));
    }

    public Answer finish(JsonNode upload) {
        return finish(door, upload);
    }

    public static Answer finish(GraphQlDoor door, JsonNode upload) {
        return door.post(
                "mutation($id: ID!) { finishUpload(input: {upload: $id}) { attachment { id name"
                    + " title contentType bytes sha256 addedBy address } problems { ... on Problem"
                    + " { code message } } } }",
                Map.of("id", upload.path("id").asString()));
    }

    public static Answer remove(GraphQlDoor door, JsonNode attachment, String reason) {
        return door.post(
                "mutation($input: RemoveAttachmentInput!) { removeAttachment(input: $input) {"
                        + " removed problems { ... on Problem { code message } } } }",
                Map.of(
                        "input",
                        Map.of("attachment", attachment.path("id").asString(), "reason", reason)));
    }

    /// The whole way.
    public JsonNode send(String name, byte[] bytes) {
        var upload = upload(begin(name, bytes));
        for (var number = 0; number < upload.path("parts").asInt(); number++) {
            var put = put(upload, number, bytes);
            assertThat(put.status()).as("%s", put.body()).isEqualTo(204);
        }
        var finished = finish(upload);
        assertThat(finished.problems("finishUpload")).as("%s", finished.body()).isEmpty();
        return finished.data("finishUpload").path("attachment");
    }

    /// What the server says to a file it cannot take: at its first part, or when it is whole.
    public String refusal(String name, byte[] bytes) {
        var upload = upload(begin(name, bytes));
        for (var number = 0; number < upload.path("parts").asInt(); number++) {
            var put = put(upload, number, bytes);
            if (put.status() != 204) {
                return put.body().at("/errors/0/extensions/problem").asString();
            }
        }
        return String.join(" ", finish(upload).problems("finishUpload"));
    }
}

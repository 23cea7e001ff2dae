package org.tongbao.size;

import static java.util.Objects.requireNonNull;

import org.springframework.core.io.ClassPathResource;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.size.SizedTree.Unit;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is asked at each size: with the documents of our own client, by their hash, and at the
/// address of a flat table, in the session of the person whose question it is.
///
/// @param documents hashes by the name of the operation
record Questions(SizedTree tree, SizedMonths months, Map<String, String> documents) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final YearMonth JANUARY = YearMonth.of(SizedMonths.LAST.getYear(), 1);

    /// What is asked in the session of a person.
    sealed interface Question {

        String name();

        /// Asks, and says why there is no answer where there is none.
        Optional<String> refusal(GraphQlDoor door);
    }

    /// @param who whose session
    /// @param body of the request
    record Document(String name, Unit who, String body) implements Question {

        Answer ask(GraphQlDoor door) {
            return session(door, who).postBody(body);
        }

        @Override
        public Optional<String> refusal(GraphQlDoor door) {
            var answer = ask(door);
            return answer.status() == 200 && answer.errorCodes().isEmpty()
                    ? Optional.empty()
                    : Optional.of(answer.errorMessage());
        }
    }

    /// A page of a flat table, as programs read it.
    ///
    /// @param who whose session
    record Table(String name, Unit who, String path) implements Question {

        @Override
        public Optional<String> refusal(GraphQlDoor door) {
            var answer = session(door, who).fetch(path);
            return answer.statusCode() == 200
                    ? Optional.empty()
                    : Optional.of(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private static GraphQlDoor session(GraphQlDoor door, Unit who) {
        return door.with("Cookie", "tongbao_session=" + SizedOffice.secret(who));
    }

    static Questions of(SizedTree tree, SizedMonths months) throws IOException {
        try (var file = new ClassPathResource("persisted-documents.json").getInputStream()) {
            var texts = JSON.readValue(file, new TypeReference<Map<String, String>>() {});
            var documents = new HashMap<String, String>();
            texts.forEach((hash, text) -> documents.put(operation(text), hash));
            return new Questions(tree, months, documents);
        }
    }

    private static String operation(String text) {
        return text.substring(text.indexOf(' ') + 1).split("[^A-Za-z0-9]", 2)[0];
    }

    List<Question> all() {
        var town = tree.towns().getFirst();
        var district = town.district();
        return List.of(
                question(
                        "form of a town",
                        town,
                        "ReportForm",
                        Map.of("unit", town.code(), "month", SizedMonths.OPEN)),
                question(
                        "standing of a district",
                        district,
                        "StandingOf",
                        Map.of("unit", district.code(), "month", SizedMonths.LAST)),
                analysis(
                        "ranking of the units under the top, a year",
                        Map.of(
                                "by", List.of("UNIT"),
                                "from", JANUARY,
                                "measures", List.of("ACTUAL", "TARGET", "COMPLETION", "RANK"))),
                analysis(
                        "year on year by district",
                        Map.of(
                                "by",
                                List.of("UNIT"),
                                "level",
                                "DISTRICT",
                                "from",
                                JANUARY,
                                "measures",
                                List.of("ACTUAL", "YEAR_ON_YEAR", "YEAR_ON_YEAR_PERCENT"))),
                analysis(
                        "all indicators of the units under the top, a month",
                        Map.of(
                                "by", List.of("UNIT", "INDICATOR"),
                                "indicators", List.of(),
                                "from", SizedMonths.LAST,
                                "measures", List.of("ACTUAL", "REPORTED", "EXPECTED"))),
                analysis(
                        "trend of the top by year",
                        Map.of(
                                "by", List.of("YEAR"),
                                "from", firstJanuary(),
                                "measures", List.of("ACTUAL"))),
                extreme("top 20 towns", "DESCENDING"),
                extreme("bottom 20 towns", "ASCENDING"),
                new Table(
                        "2,000 flat values of the last month",
                        tree.top(),
                        "/api/v1/actuals.json?under=%1$s&from=%2$s&to=%2$s&limit=2000"
                                .formatted(tree.top().code(), SizedMonths.LAST)));
    }

    /// A town's values of the open month, sent as its first version.
    Document submission(Unit town, String key) {
        var lines =
                IntStream.range(0, SizedFigures.ASKED_NOW)
                        .mapToObj(i ->
                                Map.of(
                                        "indicator",
                                        SizedOffice.indicatorCode(i),
                                        "value",
                                        SizedFigures.value(i, town.order(), months.count())
                                                .toPlainString()))
                        .toList();
        return question(
                "submission of 20 values",
                town,
                "SubmitReport",
                Map.of(
                        "month",
                        SizedMonths.OPEN,
                        "input",
                        Map.of(
                                "idempotencyKey",
                                key,
                                "unit",
                                town.code(),
                                "month",
                                SizedMonths.OPEN,
                                "baseVersion",
                                0,
                                "lines",
                                lines)));
    }

    /// A district approves what its towns sent as their first version.
    Document approval(Unit district, List<Unit> towns) {
        var reports =
                towns.stream().map(town -> Map.of("unit", town.code(), "version", 1)).toList();
        return question(
                "approval of a district",
                district,
                "ApproveReports",
                Map.of("input", Map.of("month", SizedMonths.OPEN, "reports", reports)));
    }

    private YearMonth firstJanuary() {
        var first = months.first();
        return first.getMonthValue() == 1 ? first : YearMonth.of(first.getYear() + 1, 1);
    }

    private Question extreme(String name, String direction) {
        return analysis(
                name,
                Map.of(
                        "by", List.of("UNIT"),
                        "level", "TOWNSHIP",
                        "from", JANUARY,
                        "measures", List.of("ACTUAL"),
                        "order", List.of(Map.of("measure", "ACTUAL", "direction", direction)),
                        "top", Map.of("count", 20)));
    }

    private Question analysis(String name, Map<String, ?> particular) {
        var input = new HashMap<String, Object>();
        input.put("under", tree.top().code());
        input.put("indicators", List.of(SizedOffice.indicatorCode(0)));
        input.put("to", SizedMonths.LAST);
        input.putAll(particular);
        return question(name, tree.top(), "Analyse", Map.of("input", input));
    }

    private Document question(String name, Unit who, String operation, Map<String, ?> variables) {
        var hash = requireNonNull(documents.get(operation), operation);
        var body =
                Map.of(
                        "variables",
                        variables,
                        "extensions",
                        Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        return new Document(name, who, JSON.writeValueAsString(body));
    }
}

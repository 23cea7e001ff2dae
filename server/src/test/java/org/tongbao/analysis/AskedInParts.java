package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.report.ReportQueries;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Asks for sums and for their parts, for two times at once and for each of them, and holds one
/// answer against the other.
public final class AskedInParts {

    private static final List<String> MEASURES =
            List.of(
                    "ACTUAL",
                    "TO_DATE",
                    "TARGET",
                    "COMPLETION",
                    "GAP_TO_TARGET",
                    "VERDICT",
                    "YEAR_ON_YEAR",
                    "SHARE",
                    "RANK",
                    "REPORTED",
                    "EXPECTED",
                    "TARGETS");

    private final ReportQueries queries;
    private final Actor actor;
    private final String under;

    public AskedInParts(ReportQueries queries, Actor actor, String under) {
        this.queries = queries;
        this.actor = actor;
        this.under = under;
    }

    /// Units together have of a flow and of a stock the sum of what each has, and of reports and
    /// targets too.
    ///
    /// @return how many sums were those of their parts
    public int sumsAgree(List<String> units, YearMonth from, YearMonth to, String by) {
        var answer =
                ask(
                        "by: [UNIT, INDICATOR, %s], units: [%s], together: true"
                                .formatted(by, named(units)),
                        from,
                        to,
                        List.of("ACTUAL", "REPORTED", "EXPECTED", "TARGET"));
        var parts = new HashMap<String, List<JsonNode>>();
        rows(answer)
                .forEach(row ->
                        parts.computeIfAbsent(place(row, 1), _ -> new ArrayList<>()).add(row));
        var compared = 0;
        for (var sum : answer.path("together")) {
            var of = parts.getOrDefault(place(sum, 1), List.of());
            assertThat(sum.path("unitCount").asInt()).isEqualTo(of.size());
            compared += isSum(sum, of, 4) + isSum(sum, of, 5);
            if (List.of("FLOW", "AMOUNT", "STOCK").contains(sum.at("/indicator/kind").asString())) {
                compared += isSum(sum, of, 3);
                if (!sum.path("values").path(6).isNull()) {
                    compared += isSum(sum, of, 6);
                }
            }
        }
        return compared;
    }

    private static int isSum(JsonNode sum, List<JsonNode> parts, int column) {
        var expected =
                parts.stream()
                        .map(part -> number(part, column))
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null);
        assertThat(number(sum, column))
                .as("column %d of %s, of %s", column, sum, parts)
                .usingComparator(AskedInParts::compare)
                .isEqualTo(expected);
        return expected == null ? 0 : 1;
    }

    /// A subtotal is what the question answers that is made by no more than it.
    public int subtotalsAgree(List<String> units, YearMonth from, YearMonth to) {
        var whole =
                ask(
                        "by: [INDICATOR, PEER_GROUP, MONTH, UNIT], units: [%s], subtotals:"
                                        .formatted(named(units))
                                + " [INDICATOR, PEER_GROUP, MONTH]",
                        from,
                        to,
                        MEASURES);
        var compared = 0;
        for (var by :
                List.of("INDICATOR", "INDICATOR, PEER_GROUP", "INDICATOR, PEER_GROUP, MONTH")) {
            var alone =
                    ask("by: [%s], units: [%s]".formatted(by, named(units)), from, to, MEASURES);
            var width = by.split(", ").length;
            var subtotals =
                    Stream.of(whole.path("subtotals"))
                            .flatMap(JsonNode::valueStream)
                            .filter(row -> row.path("over").size() == 4 - width)
                            .map(row -> values(row, width, 4))
                            .toList();
            assertThat(subtotals)
                    .isEqualTo(rows(alone).stream().map(row -> values(row, width, width)).toList());
            compared += subtotals.size();
        }
        return compared;
    }

    private static List<String> values(JsonNode row, int width, int from) {
        var values = row.path("values").valueStream().map(JsonNode::toString).toList();
        return Stream.concat(
                        values.subList(0, width).stream(),
                        values.subList(from, values.size()).stream())
                .toList();
    }

    /// What stands beside a figure is what is answered for the other time, and they differ by their
    /// difference.
    public int timesAgree(YearMonth from, YearMonth to, @Nullable String by, int before) {
        var dimensions = "by: [UNIT, INDICATOR%s]".formatted(by == null ? "" : ", " + by);
        var both =
                ask(
                        dimensions + ", compareWith: {monthsBefore: %d}".formatted(before),
                        from,
                        to,
                        MEASURES);
        var then = ask(dimensions, from.minusMonths(before), to.minusMonths(before), MEASURES);
        var keys = new ArrayList<String>();
        both.path("columns").forEach(column -> keys.add(column.path("key").asString()));
        var earlier = new HashMap<String, JsonNode>();
        rows(then)
                .forEach(row ->
                        earlier.put(place(row, 0, 2) + row.at("/period/to").asString(), row));
        var compared = 0;
        for (var row : rows(both)) {
            var end = YearMonth.parse(row.at("/period/to").asString()).minusMonths(before);
            var other = earlier.get(place(row, 0, 2) + end);
            for (int i = 0; i < MEASURES.size(); i++) {
                compared += same(row, keys, MEASURES.get(i), other, i + (by == null ? 2 : 3));
            }
        }
        return compared;
    }

    private static int same(
            JsonNode row, List<String> keys, String measure, @Nullable JsonNode other, int column) {
        var key = measure.toLowerCase(Locale.ROOT);
        var then = row.path("values").path(keys.indexOf("then." + key));
        assertThat(then.isNull() ? null : then.asString())
                .as("then %s of %s, answered: %s", measure, row, other)
                .isEqualTo(
                        other == null || other.path("values").path(column).isNull()
                                ? null
                                : other.path("values").path(column).asString());
        if (measure.equals("VERDICT") || then.isNull()) {
            return then.isNull() ? 0 : 1;
        }
        var now = number(row, keys.indexOf(key));
        assertThat(number(row, keys.indexOf("change." + key)))
                .usingComparator(AskedInParts::compare)
                .isEqualTo(now == null ? null : now.subtract(new BigDecimal(then.asString())));
        return 1;
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null
                ? Boolean.compare(one == null, other == null)
                : one.compareTo(other);
    }

    private static @Nullable BigDecimal number(JsonNode row, int column) {
        var value = row.path("values").path(column);
        return value.isNull() ? null : new BigDecimal(value.asString());
    }

    private static String place(JsonNode row, int from) {
        return place(row, from, 3);
    }

    private static String place(JsonNode row, int from, int to) {
        return String.join(
                " ",
                row.path("values")
                        .valueStream()
                        .map(JsonNode::toString)
                        .toList()
                        .subList(from, to));
    }

    private static String named(List<String> units) {
        return "\"" + String.join("\", \"", units) + "\"";
    }

    private static List<JsonNode> rows(JsonNode answer) {
        return answer.at("/rows/edges").valueStream().map(edge -> edge.path("node")).toList();
    }

    private JsonNode ask(String question, YearMonth from, YearMonth to, List<String> measures) {
        var answer =
                queries.ask(
                                actor,
                                """
                                { analyze(input: {under: "%s", from: "%s", to: "%s", measures: [%s], %s}) {
                                  columns { key }
                                  rows(first: 1000) { edges { node { ...row } } pageInfo { hasNextPage } }
                                  together { ...row } subtotals { ...row }
                                } }
                                fragment row on AnalysisRow { values over unitCount indicator { code kind } period { from to } }
                                """
                                        .formatted(
                                                under,
                                                from,
                                                to,
                                                String.join(", ", measures),
                                                question))
                        .path("analyze");
        assertThat(answer.at("/rows/pageInfo/hasNextPage").asBoolean()).isFalse();
        return answer;
    }
}

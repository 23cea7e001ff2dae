package org.tongbao.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.tongbao.authority.Actor;
import org.tongbao.report.ReportQueries;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Asks for the same figures as an analysis and as standings, and holds one against the other.
public final class AskedTwice {

    /// Where in a line of a standing a measure stands.
    private static final Map<String, String> IN_A_LINE =
            Map.ofEntries(
                    Map.entry("ACTUAL", "/period/value"),
                    Map.entry("TO_DATE", "/actual"),
                    Map.entry("TARGET", "/target"),
                    Map.entry("COMPLETION", "/completion"),
                    Map.entry("DUE", "/due"),
                    Map.entry("GAP_TO_PACE", "/gapToPace"),
                    Map.entry("GAP_TO_TARGET", "/gapToTarget"),
                    Map.entry("VERDICT", "/verdict"),
                    Map.entry("PLAN_TO_DATE", "/planActual"),
                    Map.entry("PLAN_TARGET", "/planTarget"),
                    Map.entry("PLAN_COMPLETION", "/planCompletion"),
                    Map.entry("YEAR_ON_YEAR", "/period/yearOnYear/change"),
                    Map.entry("YEAR_ON_YEAR_PERCENT", "/period/yearOnYear/percent"),
                    Map.entry("MONTH_YEAR_ON_YEAR", "/period/monthYearOnYear/change"),
                    Map.entry("MONTH_YEAR_ON_YEAR_PERCENT", "/period/monthYearOnYear/percent"),
                    Map.entry("MONTH_ON_MONTH", "/period/monthOnMonth/change"),
                    Map.entry("MONTH_ON_MONTH_PERCENT", "/period/monthOnMonth/percent"),
                    Map.entry("SINCE_YEAR_END", "/period/sinceYearEnd/change"),
                    Map.entry("SINCE_YEAR_END_PERCENT", "/period/sinceYearEnd/percent"),
                    Map.entry("SHARE", "/period/share"),
                    Map.entry("RANK", "/rank"),
                    Map.entry("RANK_IN_PEER_GROUP", "/rankInPeerGroup"),
                    Map.entry("REPORTED", "/period/completeness/reported"),
                    Map.entry("EXPECTED", "/period/completeness/expected"));

    private static final List<String> MEASURES = List.copyOf(new TreeSet<>(IN_A_LINE.keySet()));
    private static final List<String> AMONG_SIBLINGS =
            List.of("SHARE", "RANK", "RANK_IN_PEER_GROUP");

    private final ReportQueries queries;
    private final Actor actor;
    private final String unit;
    private final String plan;

    /// @param unit whose children, and itself, are asked about
    /// @param plan code; null for the one in force
    public AskedTwice(ReportQueries queries, Actor actor, String unit, @Nullable String plan) {
        this.queries = queries;
        this.actor = actor;
        this.unit = unit;
        this.plan = plan == null ? "" : ", plan: \"" + plan + "\"";
    }

    /// @param by a period of the contract; null for all months together
    /// @return how many values were the same
    public int agree(YearMonth from, YearMonth to, @Nullable String by) {
        var compared = 0;
        var standings = new HashMap<String, Map<String, JsonNode>>();
        for (var part : List.of(MEASURES.subList(0, 12), MEASURES.subList(12, 24))) {
            compared += agree(null, "totals: true", from, to, by, part, standings);
        }
        return compared;
    }

    /// The unit alone, as the sum of all under it.
    public int agreeAsAWhole(YearMonth from, YearMonth to, @Nullable String by) {
        return agree(unit, "", from, to, by);
    }

    /// A single unit that is taken as one of several: its figures are its own, only its rank is not
    /// asked about.
    ///
    /// @param alone code
    public int agree(String alone, YearMonth from, YearMonth to, @Nullable String by) {
        return agree(alone, "units: [\"" + alone + "\"]", from, to, by);
    }

    private int agree(
            String alone, String choice, YearMonth from, YearMonth to, @Nullable String by) {
        var measures = MEASURES.stream().filter(measure -> !measure.startsWith("RANK")).toList();
        var standings = new HashMap<String, Map<String, JsonNode>>();
        return agree(alone, choice, from, to, by, measures.subList(0, 11), standings)
                + agree(alone, choice, from, to, by, measures.subList(11, 22), standings);
    }

    private int agree(
            @Nullable String alone,
            String choice,
            YearMonth from,
            YearMonth to,
            @Nullable String by,
            List<String> measures,
            Map<String, Map<String, JsonNode>> standings) {
        var answer =
                queries.ask(
                                actor,
                                """
                                { analyze(input: {
                                  under: "%s", from: "%s", to: "%s", by: [%sINDICATOR%s], measures: [%s], %s%s
                                }) {
                                  columns { key }
                                  rows(first: 1000) { edges { node { ...row } } pageInfo { hasNextPage } }
                                  totals { ...row }
                                } }
                                fragment row on AnalysisRow {
                                  values notes { column reason } unit { code } indicator { code } period { from to }
                                }
                                """
                                        .formatted(
                                                unit,
                                                from,
                                                to,
                                                alone == null ? "UNIT, " : "",
                                                by == null ? "" : ", " + by,
                                                String.join(", ", measures),
                                                choice,
                                                plan))
                        .path("analyze");
        assertThat(answer.at("/rows/pageInfo/hasNextPage").asBoolean()).isFalse();
        var before = (alone == null ? 2 : 1) + (by == null ? 0 : 1);
        var rows = new ArrayList<JsonNode>();
        answer.path("rows").path("edges").forEach(edge -> rows.add(edge.path("node")));
        answer.path("totals").forEach(rows::add);
        var compared = 0;
        for (var row : rows) {
            var lines =
                    standings.computeIfAbsent(
                            row.path("unit") + "" + row.path("period"), _ -> standing(row, alone));
            var line = lines.get(row.at("/indicator/code").asString());
            if (line != null) {
                for (int i = 0; i < measures.size(); i++) {
                    compared += same(row, before + i, measures.get(i), line, alone != null);
                }
            }
        }
        return compared;
    }

    private int same(JsonNode row, int column, String measure, JsonNode line, boolean alone) {
        var value = row.path("values").path(column);
        var expected = line.at(IN_A_LINE.get(measure));
        var isWhole = !alone && row.at("/unit/code").asString().equals(unit);
        if (value.isNull()) {
            assertThat(row.path("notes").valueStream())
                    .as("why there is no %s in %s", measure, row)
                    .anyMatch(note -> note.path("column").asInt() == column);
        }
        if (isWhole && AMONG_SIBLINGS.contains(measure)) {
            assertThat(value.isNull()).isTrue();
            return 0;
        }
        assertThat(text(value))
                .as("%s of %s, standing: %s", measure, row, line)
                .isEqualTo(text(expected));
        return value.isNull() ? 0 : 1;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    private Map<String, JsonNode> standing(JsonNode row, @Nullable String alone) {
        var answer =
                queries.ask(
                        actor,
                        """
                        query($unit: ID!, $month: Month!, $from: Month!) { unitStanding(unit: $unit, month: $month, from: $from%s) { lines {
                          indicator { code } actual target completion due gapToPace gapToTarget verdict note
                          planActual planTarget planCompletion rank rankInPeerGroup
                          period {
                            value share completeness { reported expected } yearOnYear { change percent }
                            monthYearOnYear { change percent } monthOnMonth { change percent } sinceYearEnd { change percent }
                          }
                        } } }
                        """
                                .formatted(plan),
                        Map.of(
                                "unit", alone == null ? row.at("/unit/code").asString() : alone,
                                "month", row.at("/period/to").asString(),
                                "from", row.at("/period/from").asString()));
        var lines = new HashMap<String, JsonNode>();
        answer.at("/unitStanding/lines")
                .forEach(line -> lines.put(line.at("/indicator/code").asString(), line));
        return lines;
    }
}

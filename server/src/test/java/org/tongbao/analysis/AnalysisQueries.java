package org.tongbao.analysis;

import org.tongbao.authority.Actor;
import org.tongbao.report.ReportQueries;
import org.tongbao.standing.District;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;

/// Asks about the figures of a district; `{patents}` in a question is the code of that indicator,
/// `{a}` that of a town.
record AnalysisQueries(ReportQueries queries, District district) {

    JsonNode ask(Actor actor, String question) {
        return ask(actor, question, "first: 100");
    }

    JsonNode ask(Actor actor, String question, String page) {
        return queries.ask(
                        actor,
                        """
                        { analyze(input: {under: "%s", %s}) {
                          columns { key name kind part unitOfMeasure decimals indicator { code } }
                          rows(%s) { edges { cursor node { ...row } } pageInfo { hasNextPage endCursor } }
                          rowCount totals { ...row } together { ...row } subtotals { ...row } plans { code } demonstration
                        } }
                        fragment row on AnalysisRow {
                          values notes { column reason } over unit { code } unitCount indicator { code } decimals period { from to }
                        }
                        """
                                .formatted(district.code, filled(question), page))
                .path("analyze");
    }

    /// The code of the error; null without one.
    String errorCode(Actor actor, String question) {
        return queries.errorCode(actor, counted(question));
    }

    JsonNode refusal(Actor actor, String question) {
        return queries.answer(actor, counted(question), Locale.ENGLISH).path("errors").path(0);
    }

    private String counted(String question) {
        return "{ analyze(input: {under: \"%s\", %s}) { rowCount } }"
                .formatted(district.code, filled(question));
    }

    private String filled(String question) {
        var filled = question;
        for (var name : List.of("patents", "stations", "closure", "handled", "closed")) {
            filled = filled.replace("{" + name + "}", district.indicatorCode(name));
        }
        for (var town : List.of("a", "b", "c")) {
            filled = filled.replace("{" + town + "}", district.town(town));
        }
        return filled;
    }

    static List<List<String>> rows(JsonNode result) {
        return result.at("/rows/edges")
                .valueStream()
                .map(edge -> values(edge.path("node")))
                .toList();
    }

    /// Those of a list of the answer: `totals`, `together` or `subtotals`.
    static List<List<String>> rows(JsonNode result, String list) {
        return result.path(list).valueStream().map(AnalysisQueries::values).toList();
    }

    static List<String> values(JsonNode row) {
        return row.path("values")
                .valueStream()
                .map(value -> value.isNull() ? "-" : value.asString())
                .toList();
    }

    /// What is said of the values of a row, by column.
    static List<String> notes(JsonNode row) {
        return row.path("notes")
                .valueStream()
                .map(note -> note.path("column").asInt() + " " + note.path("reason").asString())
                .toList();
    }
}

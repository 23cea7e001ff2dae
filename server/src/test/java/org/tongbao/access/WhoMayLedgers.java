package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.tongbao.graphql.GraphQlDoor;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;

/// A ledger of 市中区's towns, a record and a row to check of 税郭镇 for [WhoMayTest] to ask about.
record WhoMayLedgers(GraphQlDoor administrator, GraphQlDoor reviewer) {

    private static final String INDICATOR = "publicity_served_entities";

    Map<String, String> kept() {
        administrator.post(
                """
                mutation { setUpLedger(input: {
                  unit: "370402", audience: CHILDREN, indicator: "publicity_served_entities", baseRevision: 0, name: "宣传服务台账",
                  fromMonth: "2025-01", fields: [
                    {code: "entity", label: "市场主体", type: ENTERPRISE, required: true}
                    {code: "served", label: "服务日", type: DATE, role: COUNTED_ON}
                    {code: "again", label: "回访日", type: DATE, remindDaysBefore: 30}
                  ]
                }) { problems { ... on Problem { code } } } }
                """);
        var recorded =
                reviewer.post(
                        """
                        mutation { recordInLedger(input: {
                          idempotencyKey: "who-may-recorded-0001", unit: "370402101", indicator: "publicity_served_entities",
                          values: [{field: "entity", value: "演示公司"}, {field: "served", value: "2025-07-01"}, {field: "again", value: "%s"}]
                        }) { record { id } problems { ... on Problem { code } } } }
                        """
                                .formatted(LocalDate.now().plusDays(7)));
        assertThat(recorded.problems("recordInLedger")).as("%s", recorded.body()).isEmpty();
        return Map.of(
                "WALK",
                INDICATOR,
                "RECORD",
                recorded.data("recordInLedger").at("/record/id").asString(),
                "ROW",
                row());
    }

    /// A row of a list that 税郭镇 has to check: its owner's name names the town.
    private String row() {
        var csv = "市场主体,服务日\n税郭演示公司,2025-07-02\n".getBytes(UTF_8);
        var imported =
                reviewer.post(
                        """
                        mutation($file: String!) { importSourceList(input: {
                          unit: "370402", indicator: "publicity_served_entities", name: "服务清单", file: $file
                        }) { problems { ... on Problem { code message } } } }
                        """,
                        Map.of("file", Base64.getEncoder().encodeToString(csv)));
        assertThat(imported.problems("importSourceList")).as("%s", imported.body()).isEmpty();
        return reviewer.post("{ rowsToCheck(unit: \"370402101\") { awaiting { id } } }")
                .data("rowsToCheck")
                .at("/awaiting/0/id")
                .asString();
    }
}

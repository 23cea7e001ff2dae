package org.tongbao.reorganisation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.access.Personas;
import org.tongbao.authority.Role;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Districts with towns for a test of its own under 枣庄市, changed through the door.
@Component
public class Territory {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Set<String> COUNTED = Set.of("moveOrgUnit", "mergeOrgUnits");

    private final Personas personas;

    Territory(Personas personas) {
        this.personas = personas;
    }

    /// Administers 枣庄市 and all under it.
    public GraphQlDoor administrator() {
        return personas.person("territory.admin", "邢台", Role.ADMINISTRATOR, Personas.CITY);
    }

    /// A new district with towns 1 to `towns`, standing since 2024-01.
    ///
    /// @return its code; towns have it with their number behind
    public String district(int towns) {
        var code = "T" + NUMBER.incrementAndGet();
        done(create(code, code + "试验区", "DISTRICT", Personas.CITY, "2024-01"));
        for (int town = 1; town <= towns; town++) {
            done(create(code + "-" + town, town + "号镇", "TOWNSHIP", code, "2024-01"));
        }
        return code;
    }

    Answer create(String code, String name, String level, String parent, String month) {
        return mutate(
                administrator(),
                "createOrgUnit",
                Map.of(
                        "code", code, "name", name, "level", level, "parent", parent, "month",
                        month));
    }

    Answer rename(String unit, String month, String name) {
        return change("renameOrgUnit", unit, Map.of("month", month, "name", name));
    }

    /// With the unit's newest version.
    Answer change(String mutation, String unit, Map<String, Object> input) {
        var all = new HashMap<>(input);
        all.put("unit", unit);
        all.put("version", version(unit));
        return mutate(administrator(), mutation, all);
    }

    Answer mutate(GraphQlDoor door, String mutation, Map<String, Object> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return door.post(
                """
                mutation($input: %sInput!) {
                  %s(input: $input) {
                    orgUnit { code name version } %s problems { ... on Problem { code path message } }
                  }
                }
                """
                        .formatted(type, mutation, COUNTED.contains(mutation) ? "unitsBelow" : ""),
                Map.of("input", input));
    }

    int version(String unit) {
        return read(unit, null, "version").data("orgUnit").path("version").asInt();
    }

    Answer read(String unit, @Nullable String month, String fields) {
        var input = new HashMap<String, Object>();
        input.put("code", unit);
        input.put("month", month);
        return administrator()
                .post(
                        "query($code: ID!, $month: Month) { orgUnit(code: $code, month: $month) { "
                                + fields
                                + " } }",
                        input);
    }

    List<String> found(String search) {
        var answer =
                administrator()
                        .post(
                                "query($search: String) { orgUnits(search: $search) { edges { node"
                                        + " { code } } } }",
                                Map.of("search", search));
        return answer.data("orgUnits")
                .at("/edges")
                .valueStream()
                .map(edge -> edge.at("/node/code").asString())
                .toList();
    }

    /// The details of what the trail says was done to a unit, newest first.
    String trail(String unit, String action) {
        return administrator()
                .post(
                        "query($unit: ID!, $action: String) { auditTrail(unit: $unit, action:"
                                + " $action) { edges { node { actorName month detail } } } }",
                        Map.of("unit", unit, "action", action))
                .data("auditTrail")
                .toString();
    }

    private static void done(Answer answer) {
        if (!answer.body().toString().contains("\"problems\":[]")) {
            throw new AssertionError(answer.body());
        }
    }
}

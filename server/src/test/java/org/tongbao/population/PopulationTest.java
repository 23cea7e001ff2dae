package org.tongbao.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_ENTRY;
import static org.tongbao.db.Tables.ORG_UNIT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.access.Personas;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.util.HashMap;
import java.util.Map;

@IntegrationTest
class PopulationTest {

    @Autowired Personas personas;
    @Autowired DSLContext dsl;

    @Test
    void aPopulationIsStatedExactlyAndStatedAnewItIsAFurtherVersion() {
        var door = personas.topAdministrator();
        var before = trail();
        state(door, Map.of("unit", Personas.OTHER_TOWN));
        var again = state(door, Map.of("unit", Personas.OTHER_TOWN));
        assertThat(again.data("setPopulation").path("populations").size()).isEqualTo(1);
        var corrected = state(door, Map.of("unit", Personas.OTHER_TOWN, "amount", "393.0"));
        var first = corrected.data("setPopulation").at("/populations/0");
        assertThat(first.path("version").asInt()).isEqualTo(2);
        assertThat(first.path("persons").asString()).isEqualTo("3930000");
        assertThat(corrected.data("setPopulation").at("/populations/1/persons").asString())
                .isEqualTo("3854000");
        assertThat(trail()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "unitOfMeasure, 件, POPULATION_MEASURE",
        "amount, 0, POPULATION_RANGE",
        "amount, 0.00005, ",
        "asOf, 2999-12-31, POPULATION_FUTURE",
        "source, ' ', POPULATION_SOURCE",
    })
    void whatCannotBeIsRefusedAtItsField(String field, String value, String code) {
        var answer =
                state(personas.topAdministrator(), Map.of("unit", Personas.TOWN, field, value));
        if (code == null) {
            assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
        } else {
            assertThat(answer.problems("setPopulation")).containsExactly(code);
        }
    }

    @Test
    void halfAPersonIsNobody() {
        assertThat(
                        state(
                                        personas.topAdministrator(),
                                        Map.of(
                                                "unit", Personas.TOWN,
                                                "amount", "1.5",
                                                "unitOfMeasure", "人"))
                                .problems("setPopulation"))
                .containsExactly("POPULATION_FRACTION");
    }

    @Test
    void onlyAdministratorsOfTheUnitStateIt() {
        assertThat(state(personas.reviewer(), Map.of()).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(
                        state(personas.administrator(), Map.of("unit", Personas.OTHER_DISTRICT))
                                .errorCodes())
                .containsExactly("NOT_FOUND");
    }

    private static Answer state(GraphQlDoor door, Map<String, String> part) {
        var input = new HashMap<String, String>();
        input.put("unit", Personas.DISTRICT);
        input.put("asOf", "2020-12-31");
        input.put("amount", "385.4");
        input.put("unitOfMeasure", "万人");
        input.put("source", "2021年上半年通报：582件 ÷ 1.51件/万人");
        input.putAll(part);
        return door.post(
                "mutation($input: SetPopulationInput!) { setPopulation(input: $input) {"
                        + " populations { version persons asOf source }"
                        + " problems { ... on Problem { code } } } }",
                Map.of("input", input));
    }

    private int trail() {
        return dsl.fetchCount(
                AUDIT_ENTRY.join(ORG_UNIT).on(ORG_UNIT.ID.eq(AUDIT_ENTRY.ORG_UNIT_ID)),
                AUDIT_ENTRY
                        .ACTION
                        .eq("population.stated")
                        .and(ORG_UNIT.CODE.eq(Personas.OTHER_TOWN)));
    }
}

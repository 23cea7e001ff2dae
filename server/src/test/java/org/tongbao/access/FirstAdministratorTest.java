package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.authority.Grant;
import org.tongbao.authority.PersonActor;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.UnitPath;
import org.tongbao.authority.Verb;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import java.util.List;
import java.util.UUID;

@IntegrationTest
class FirstAdministratorTest {

    private static final String PEOPLE = "{ people(unit: \"370402\") { edges { cursor } } }";

    @Autowired Personas personas;
    @Autowired EnrolmentWorkflow enrolment;
    @Autowired FirstAdministratorWorkflow workflow;
    @Autowired Settings settings;
    @Autowired People people;

    @Test
    void withTheFirstUnitsTheRoleBecomesAnOrdinaryOneOnTheTop() {
        personas.stranger();
        var first = enrol("first.waiting");
        settings.put(FirstAdministratorWorkflow.SETTING, first.toString());
        var administrator = signedIn("first.waiting");
        assertThat(administrator.post(PEOPLE).errorCodes()).isEmpty();
        assertThat(settings.find(FirstAdministratorWorkflow.SETTING)).isEmpty();
        var grants =
                administrator
                        .post("{ viewer { grants { role unit { code } } } }")
                        .body()
                        .toString();
        assertThat(grants).contains("ADMINISTRATOR", Personas.PROVINCE);
        // Other tests know the administrators of the top.
        people.setActive(first, false);
    }

    @Test
    void nobodyElseWithoutARoleGetsOne() {
        enrol("first.nobody");
        assertThat(signedIn("first.nobody").post(PEOPLE).errorCodes()).containsExactly("NOT_FOUND");
    }

    @Test
    void whereThereArePeopleNoAccountIsMade() {
        enrol("first.present");
        assertThat(workflow.create()).isEmpty();
    }

    @Test
    void aboveAllUnitsMeansEveryUnit() {
        var grant = new Grant(Role.ADMINISTRATOR, UnitPath.TOP);
        var first = new PersonActor(UUID.randomUUID(), "first", null, List.of(grant), false);
        assertThat(first.scope(Verb.IMPORT).contains(new UnitPath("370000/370400/"))).isTrue();
        assertThat(first.scope(Verb.REPORT_SUBMIT).contains(new UnitPath("370000/"))).isFalse();
    }

    private UUID enrol(String account) {
        return enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        account,
                        Personas.PASSWORD,
                        new PersonDetails("管理员", null, null, null),
                        List.of()));
    }

    private GraphQlDoor signedIn(String account) {
        return personas.stranger().signIn(account, Personas.PASSWORD);
    }
}

package org.tongbao.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongbao.access.Enrolment;
import org.tongbao.access.EnrolmentWorkflow;
import org.tongbao.access.PersonDetails;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.testing.IntegrationTest;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@IntegrationTest
class ImportDoorTest {

    private static final String IMPORT =
            """
            mutation($input: ImportFilesInput!) { importFiles(input: $input) {
                results { file kind created updated unchanged }
                problems { __typename ... on Problem { code message path }
                           ... on ImportRowProblem { file row column } } } }
            """;

    @Autowired SampleImport sample;
    @Autowired EnrolmentWorkflow enrolment;
    @LocalServerPort int port;

    private final String name = "门测" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void importSample() {
        sample.run();
    }

    @Test
    void anAdministratorAddsADepartment() {
        var administrator = person(Role.ADMINISTRATOR);
        var result =
                departments(administrator, "市中区," + name, false)
                        .data("importFiles")
                        .path("results")
                        .path(0);
        assertThat(result.path("created").asInt()).isEqualTo(1);
        assertThat(result.path("kind").asString()).isEqualTo("DEPARTMENTS");
    }

    @Test
    void aBadRowComesBackAsAProblemInTheCallersLanguage() {
        var administrator = person(Role.ADMINISTRATOR);
        var problem = problem(departments(administrator, "九天区," + name, true));
        assertThat(problem.path("__typename").asString()).isEqualTo("ImportRowProblem");
        assertThat(problem.path("row").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asString()).isEqualTo("unit");
        assertThat(problem.path("message").asString()).startsWith("没有单位“九天区”");
        assertThat(
                        problem(departments(administrator.inEnglish(), "九天区," + name, true))
                                .path("message")
                                .asString())
                .startsWith("There is no unit “九天区”");
    }

    @Test
    void aFileAsAWholeComesBackAsAnInputProblem() {
        var administrator = person(Role.ADMINISTRATOR);
        var answer = administrator.post(IMPORT, Map.of("input", Map.of("files", List.of())));
        assertThat(problem(answer).path("__typename").asString()).isEqualTo("InputProblem");
        assertThat(answer.problems("importFiles")).containsExactly("IMPORT_NO_FILES");
    }

    @Test
    void whoIsNoAdministratorIsForbiddenAndAStrangerUnauthenticated() {
        for (var role : List.of(Role.CLERK, Role.REVIEWER, Role.LEADER)) {
            assertThat(departments(person(role), "市中区," + name, false).errorCodes())
                    .containsExactly("FORBIDDEN");
        }
        assertThat(departments(GraphQlDoor.on(port), "市中区," + name, false).errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    private static JsonNode problem(Answer answer) {
        return answer.data("importFiles").path("problems").path(0);
    }

    private static Answer departments(GraphQlDoor caller, String row, boolean dryRun) {
        var file =
                Map.of(
                        "kind", "DEPARTMENTS",
                        "name", "departments.csv",
                        "content", "unit,name\n" + row + "\n");
        return caller.post(
                IMPORT, Map.of("input", Map.of("files", List.of(file), "dryRun", dryRun)));
    }

    private GraphQlDoor person(Role role) {
        var account = "import." + UUID.randomUUID().toString().substring(0, 8);
        enrolment.enrol(
                new SystemActor("test"),
                new Enrolment(
                        account,
                        "correct-horse",
                        new PersonDetails("王晓", null, null, null),
                        List.of(new Enrolment.RoleOn(role, "370402"))));
        return GraphQlDoor.on(port).signIn(account, "correct-horse");
    }
}

package org.tongbao.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongbao.authority.Role;
import org.tongbao.authority.SystemActor;
import org.tongbao.authority.TokenReach;
import org.tongbao.graphql.GraphQlDoor;
import org.tongbao.integration.SampleImport;

import java.util.List;
import java.util.Map;

/// The people and programs of the tests, over the sample of 市中区. Each call gives a caller with a
/// fresh session; nobody here is changed by a test.
@Component
public class Personas {

    public static final String PROVINCE = "370000";
    public static final String CITY = "370400";
    public static final String DISTRICT = "370402";
    public static final String OTHER_DISTRICT = "370403";

    /// 税郭镇.
    public static final String TOWN = "370402101";

    /// 孟庄镇.
    public static final String OTHER_TOWN = "370402102";

    public static final String PASSWORD = "persona-password";

    private final SampleImport sample;
    private final EnrolmentWorkflow enrolment;
    private final Environment environment;
    private boolean imported;

    Personas(SampleImport sample, EnrolmentWorkflow enrolment, Environment environment) {
        this.sample = sample;
        this.enrolment = enrolment;
        this.environment = environment;
    }

    /// Clerk of 税郭镇.
    public GraphQlDoor clerk() {
        return person("persona.clerk", "王晓", Role.CLERK, TOWN);
    }

    /// The other clerk of 税郭镇.
    public GraphQlDoor secondClerk() {
        return person("persona.clerk2", "李敏", Role.CLERK, TOWN);
    }

    /// Clerk of 孟庄镇.
    public GraphQlDoor otherClerk() {
        return person("persona.other", "赵强", Role.CLERK, OTHER_TOWN);
    }

    /// Reviewer of 市中区.
    public GraphQlDoor reviewer() {
        return person("persona.reviewer", "孙丽", Role.REVIEWER, DISTRICT);
    }

    /// The second reviewer of 市中区: nobody approves their own.
    public GraphQlDoor secondReviewer() {
        return person("persona.reviewer2", "周伟", Role.REVIEWER, DISTRICT);
    }

    /// 领导 of 市中区.
    public GraphQlDoor leader() {
        return person("persona.leader", "吴刚", Role.LEADER, DISTRICT);
    }

    /// Reviewer of 枣庄市.
    public GraphQlDoor cityReviewer() {
        return person("persona.city", "郑红", Role.REVIEWER, CITY);
    }

    /// Administrator of 市中区.
    public GraphQlDoor administrator() {
        return person("persona.admin", "冯静", Role.ADMINISTRATOR, DISTRICT);
    }

    /// Administrator of the top of the tree.
    public GraphQlDoor topAdministrator() {
        return person("persona.top", "陈东", Role.ADMINISTRATOR, PROVINCE);
    }

    /// Reviewer of 薛城区, a sibling of 市中区.
    public GraphQlDoor foreignReviewer() {
        return person("persona.foreign", "褚亮", Role.REVIEWER, OTHER_DISTRICT);
    }

    /// A program that reads what 市中区 published.
    public GraphQlDoor dashboard() {
        return program(TokenReach.PUBLISHED);
    }

    /// A program that reads what a leader of 市中区 reads.
    public GraphQlDoor insider() {
        return program(TokenReach.SUBTREE);
    }

    /// The secret of a program that reads what a leader of 市中区 reads.
    public String insiderSecret() {
        return secret(TokenReach.SUBTREE);
    }

    /// Somebody without session or token.
    public GraphQlDoor stranger() {
        importSample();
        return GraphQlDoor.on(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /// A person of a test's own, who may be changed.
    public GraphQlDoor person(String account, String name, Role role, String unit) {
        enrol(account, name, role, unit);
        return stranger().signIn(account, PASSWORD);
    }

    /// Enters a person unless the account is known.
    ///
    /// @return the identifier
    public String enrol(String account, String name, Role role, String unit) {
        importSample();
        return enrolment
                .enrol(
                        new SystemActor("test"),
                        new Enrolment(
                                account,
                                PASSWORD,
                                new PersonDetails(name, null, null, null),
                                List.of(new Enrolment.RoleOn(role, unit))))
                .toString();
    }

    private GraphQlDoor program(TokenReach reach) {
        return stranger().withToken(secret(reach));
    }

    private String secret(TokenReach reach) {
        var made =
                administrator()
                        .post(
                                """
                                mutation($input: CreateApiTokenInput!) {
                                  createApiToken(input: $input) { secret }
                                }
                                """,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "name",
                                                "看板 " + reach,
                                                "unit",
                                                DISTRICT,
                                                "reach",
                                                reach.name(),
                                                "requestsPerMinute",
                                                6_000)));
        return made.data("createApiToken").path("secret").asString();
    }

    private synchronized void importSample() {
        if (!imported) {
            sample.run();
            imported = true;
        }
    }
}

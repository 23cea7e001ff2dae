package org.tongbao.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.tongbao.access.WhoMayRules.Rule;
import org.tongbao.graphql.Answer;
import org.tongbao.graphql.StatementCounter;
import org.tongbao.testing.IntegrationTest;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Walks every query and mutation with every kind of caller; who may subscribe holds the test of
/// the subscription. A field of the contract that no rule asks for fails here: whoever adds one
/// states who may.
@IntegrationTest
class WhoMayTest {

    private static final WhoMayRules RULES = WhoMayRules.read();
    private static final Map<String, Integer> LIMITS = WhoMayRules.limits();

    private static final Set<String> WITHOUT_TELEPHONES =
            Set.of("stranger", "other", "foreign", "dashboard");

    @Autowired GraphQlSource source;
    @Autowired WhoMayCallers callers;
    @Autowired StatementCounter statements;

    @Test
    void everyQueryAndMutationHasARule() {
        var stated = new TreeSet<>(RULES.rules().stream().map(Rule::field).toList());
        var schema = source.schema();
        var fields = new TreeSet<String>();
        for (var root : new GraphQLObjectType[] {schema.getQueryType(), schema.getMutationType()}) {
            root.getFieldDefinitions().forEach(field -> fields.add(field.getName()));
        }
        assertThat(stated).isEqualTo(fields);
        assertThat(LIMITS.keySet()).isEqualTo(fields);
    }

    @Test
    void everyFieldOfEveryTypeIsAskedForByARule() {
        var asked = asked(source.schema());
        var fields = new TreeSet<String>();
        for (var type : source.schema().getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object
                    && object != source.schema().getSubscriptionType()
                    && !object.getName().startsWith("__")) {
                object.getFieldDefinitions().forEach(field -> fields.add(name(object, field)));
            }
        }
        fields.removeAll(asked);
        assertThat(fields).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyCallerGetsWhatTheRuleStates() {
        callers.prepare();
        return RULES.rules().stream()
                .flatMap(rule ->
                        RULES.callers().stream()
                                .map(caller ->
                                        DynamicTest.dynamicTest(
                                                rule.field() + " asked by " + caller,
                                                () -> walk(rule, caller))));
    }

    private void walk(Rule rule, String caller) {
        var document = WhoMayRules.document(callers.inserted(rule.question()));
        var door = callers.door(caller);
        var answers = new ArrayList<Answer>();
        var asked = statements.during(() -> answers.add(door.post(document)));
        assertThat(asked.stream().filter(StatementCounter.USE.negate()))
                .as(rule.field())
                .hasSizeLessThanOrEqualTo(LIMITS.get(rule.field()));
        var answer = answers.getFirst();
        var expected = rule.expected().get(caller);
        assertThat(outcome(answer, rule.field(), expected))
                .as("%s", answer.body())
                .isEqualTo(expected);
        if (expected == 'N' || expected == 'X') {
            var nothing = WhoMayRules.document(callers.insertedNothing(rule.question()));
            assertThat(WhoMayCallers.asIfItWereThere(callers.door(caller).post(nothing)))
                    .isEqualTo(answer.body().toString());
        }
        if (rule.field().startsWith("signOut")) {
            callers.leave(caller);
        }
        if (WITHOUT_TELEPHONES.contains(caller)) {
            assertThat(answer.body().toString()).doesNotContain(WhoMayCallers.MOBILE);
        }
    }

    private static char outcome(Answer answer, String field, char expected) {
        var codes = Set.copyOf(answer.errorCodes());
        if (codes.isEmpty()) {
            var text = answer.body().toString();
            var silent = !text.contains("税郭镇") && !text.contains(Personas.TOWN);
            var refused = !answer.problems(field).isEmpty();
            return switch (expected) {
                case '0' -> answer.data(field).isNull() ? '0' : 'D';
                case 'E' -> silent ? 'E' : 'D';
                case 'X' -> refused ? 'X' : 'D';
                default -> answer.data(field).isNull() ? '0' : 'D';
            };
        }
        return switch (String.join(" ", codes)) {
            case "NOT_FOUND" -> 'N';
            case "FORBIDDEN" -> 'F';
            case "UNAUTHENTICATED" -> 'U';
            default -> '?';
        };
    }

    private Set<String> asked(GraphQLSchema schema) {
        var asked = new TreeSet<String>();
        for (var rule : RULES.rules()) {
            QueryTraverser.newQueryTraverser()
                    .schema(schema)
                    .document(Parser.parse(WhoMayRules.document(callers.inserted(rule.question()))))
                    .variables(Map.of())
                    .build()
                    .visitPreOrder(
                            new QueryVisitorStub() {
                                @Override
                                public void visitField(QueryVisitorFieldEnvironment field) {
                                    note(schema, field, asked);
                                }
                            });
        }
        return asked;
    }

    /// What is asked of an interface is asked of all its types.
    private static void note(
            GraphQLSchema schema, QueryVisitorFieldEnvironment field, Set<String> asked) {
        var definition = field.getFieldDefinition();
        switch (field.getFieldsContainer()) {
            case GraphQLObjectType object -> asked.add(name(object, definition));
            case GraphQLInterfaceType problem ->
                    schema.getImplementations(problem)
                            .forEach(type -> asked.add(name(type, definition)));
            default -> throw new AssertionError(field.getFieldsContainer());
        }
    }

    private static String name(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }
}

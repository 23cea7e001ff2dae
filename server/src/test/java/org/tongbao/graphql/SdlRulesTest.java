package org.tongbao.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The rules of DESIGN for the contract: described, one payload per intent, lists with an end.
class SdlRulesTest {

    private static final GraphQLSchema SCHEMA = Contract.present();

    @Test
    void everythingIsDescribed() {
        assertThat(elements().filter(element -> isBlank(element.getDescription())))
                .extracting(GraphQLNamedSchemaElement::getName)
                .isEmpty();
    }

    @Test
    void aMutationHasOneInputOfItsOwnOrNone() {
        for (var mutation : SCHEMA.getMutationType().getFields()) {
            var name = capitalised(mutation.getName());
            assertThat(mutation.getArguments())
                    .as(name)
                    .allSatisfy(argument -> {
                        assertThat(argument.getName()).isEqualTo("input");
                        assertThat(written(argument.getType())).isEqualTo(name + "Input!");
                    })
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    /// `signOutEverywhere` answers as `signOut` does.
    @Test
    void aMutationAnswersWithAPayloadAndItsProblems() {
        for (var mutation : SCHEMA.getMutationType().getFields()) {
            var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
            assertThat(written(mutation.getType())).endsWith("Payload!");
            assertThat(capitalised(mutation.getName()))
                    .startsWith(payload.getName().replace("Payload", ""));
            var union = payload.getName().replace("Payload", "Problem");
            assertThat(written(payload.getField("problems").getType()))
                    .isEqualTo("[" + union + "!]!");
            assertThat(results(payload))
                    .as(payload.getName())
                    .allMatch(field -> !(field.getType() instanceof GraphQLNonNull));
        }
    }

    @Test
    void everyProblemIsAProblem() {
        assertThat(all(GraphQLUnionType.class))
                .filteredOn(union -> union.getName().endsWith("Problem"))
                .allSatisfy(union ->
                        assertThat(union.getTypes())
                                .allSatisfy(member ->
                                        assertThat(((GraphQLObjectType) member).getInterfaces())
                                                .extracting(GraphQLNamedSchemaElement::getName)
                                                .contains("Problem")));
    }

    @Test
    void aConnectionIsBuiltTheOneWay() {
        assertThat(all(GraphQLObjectType.class))
                .filteredOn(type -> type.getName().endsWith("Connection"))
                .isNotEmpty()
                .allSatisfy(type -> {
                    var edge = type.getName().replace("Connection", "Edge");
                    assertThat(written(type.getField("edges").getType()))
                            .isEqualTo("[" + edge + "!]!");
                    assertThat(written(type.getField("pageInfo").getType())).isEqualTo("PageInfo!");
                    assertThat(written(SCHEMA.getObjectType(edge).getField("cursor").getType()))
                            .isEqualTo("String!");
                });
    }

    @Test
    void whateverIsPagedSaysItsLargestPage() {
        var paged =
                all(GraphQLObjectType.class)
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .filter(field -> field.getArgument("first") != null)
                        .toList();
        assertThat(paged)
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(written(field.getType())).endsWith("Connection!");
                    assertThat(field.getArgument("after")).isNotNull();
                    assertThat(field.getArgument("first").getDescription())
                            .matches("Page size, 1 to \\d+\\.");
                });
    }

    /// But for the values of a row, in which a null stands at the place of a column.
    @Test
    void aListNeverHoldsNulls() {
        assertThat(
                        all(GraphQLObjectType.class)
                                .flatMap(type -> type.getFieldDefinitions().stream()))
                .filteredOn(field ->
                        GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList list
                                && !(list.getWrappedType() instanceof GraphQLNonNull))
                .extracting(GraphQLFieldDefinition::getName)
                .containsExactly("values");
    }

    @Test
    void whatIsDeprecatedNamesItsSuccessorAndADate() {
        assertThat(
                        all(GraphQLObjectType.class)
                                .flatMap(type -> type.getFieldDefinitions().stream()))
                .filteredOn(GraphQLFieldDefinition::isDeprecated)
                .allSatisfy(field ->
                        assertThat(field.getDeprecationReason())
                                .matches("(?s).*`\\w+`.*\\d{4}-\\d{2}-\\d{2}.*"));
    }

    private static Stream<GraphQLFieldDefinition> results(GraphQLObjectType payload) {
        return payload.getFieldDefinitions().stream()
                .filter(field -> !field.getName().equals("problems"));
    }

    private static <T extends GraphQLNamedType> Stream<T> all(Class<T> kind) {
        return SCHEMA.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Stream<GraphQLNamedSchemaElement> elements() {
        return all(GraphQLNamedType.class)
                .filter(type -> !Contract.isBuiltIn(type))
                .flatMap(SdlRulesTest::withMembers);
    }

    private static Stream<GraphQLNamedSchemaElement> withMembers(GraphQLNamedType type) {
        var members = new ArrayList<GraphQLNamedSchemaElement>(List.of(type));
        switch (type) {
            case GraphQLObjectType object -> addFields(members, object.getFieldDefinitions());
            case GraphQLInterfaceType face -> addFields(members, face.getFieldDefinitions());
            case GraphQLInputObjectType input -> members.addAll(input.getFields());
            case GraphQLEnumType values -> members.addAll(values.getValues());
            default -> {}
        }
        return members.stream();
    }

    private static void addFields(
            List<GraphQLNamedSchemaElement> members, List<GraphQLFieldDefinition> fields) {
        for (var field : fields) {
            members.add(field);
            field.getArguments().stream()
                    .filter(argument -> !isInput(argument))
                    .forEach(members::add);
        }
    }

    /// The one argument of a mutation is described by its type.
    private static boolean isInput(GraphQLArgument argument) {
        return argument.getName().equals("input");
    }

    private static String written(graphql.schema.GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isBlank(String description) {
        return description == null || description.isBlank();
    }
}

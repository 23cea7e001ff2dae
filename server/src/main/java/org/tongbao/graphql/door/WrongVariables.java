package org.tongbao.graphql.door;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.TypeFromAST;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.NodeUtil;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// The engine names the variable that holds a wrong value. In a report of a dozen lines that is the
/// whole report, so this names the place in it: `input.lines[3].value`. Looked for only when
/// something is wrong.
@Component
class WrongVariables extends SimplePerformantInstrumentation {

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        return CompletableFuture.completedFuture(
                result.getErrors().stream().anyMatch(WrongVariables::isOfVariable)
                        ? placed(result, parameters)
                        : result);
    }

    private static boolean isOfVariable(GraphQLError error) {
        return ErrorSentences.WRONG_VARIABLE.matcher(String.valueOf(error.getMessage())).matches();
    }

    private static ExecutionResult placed(
            ExecutionResult result, InstrumentationExecutionParameters parameters) {
        var errors =
                result.getErrors().stream()
                        .map(error ->
                                placed(
                                        error,
                                        parameters.getSchema(),
                                        parameters.getExecutionInput()))
                        .toList();
        return ExecutionResultImpl.newExecutionResult().from(result).errors(errors).build();
    }

    private static GraphQLError placed(
            GraphQLError error, GraphQLSchema schema, ExecutionInput input) {
        var words = ErrorSentences.WRONG_VARIABLE.matcher(String.valueOf(error.getMessage()));
        if (!words.matches()) {
            return error;
        }
        var variable = words.group(1);
        return NodeUtil.getOperation(PreparedDocuments.parse(input), input.getOperationName())
                .operationDefinition
                .getVariableDefinitions()
                .stream()
                .filter(definition -> definition.getName().equals(variable))
                .map(definition ->
                        new Walk(input)
                                .wrongIn(
                                        TypeFromAST.getTypeFromAST(schema, definition.getType()),
                                        input.getRawVariables().get(variable),
                                        variable))
                .filter(Objects::nonNull)
                .findFirst()
                .<GraphQLError>map(place ->
                        GraphqlErrorBuilder.newError()
                                .message(
                                        "Variable '%s' has an invalid value: %s",
                                        place, words.group(2))
                                .errorType(error.getErrorType())
                                .locations(error.getLocations())
                                .build())
                .orElse(error);
    }

    /// Through the values of a variable, in the order of its type.
    private record Walk(ExecutionInput input) {

        /// The first place whose value its scalar or enum does not take; null when there is none.
        private @Nullable String wrongIn(
                @Nullable GraphQLType type, @Nullable Object value, String place) {
            if (type == null || value == null) {
                return null;
            }
            return switch (type) {
                case GraphQLNonNull required -> wrongIn(required.getWrappedType(), value, place);
                case GraphQLList list -> wrongInList(list.getWrappedType(), value, place);
                case GraphQLInputObjectType object -> wrongInObject(object, value, place);
                case GraphQLEnumType choice ->
                        choice.getValue(value.toString()) == null ? place : null;
                case GraphQLScalarType scalar -> takes(scalar, value) ? null : place;
                default -> null;
            };
        }

        private @Nullable String wrongInList(GraphQLType type, Object value, String place) {
            var members = value instanceof List<?> list ? list : List.of(value);
            for (int i = 0; i < members.size(); i++) {
                var wrong = wrongIn(type, members.get(i), place + "[" + i + "]");
                if (wrong != null) {
                    return wrong;
                }
            }
            return null;
        }

        private @Nullable String wrongInObject(
                GraphQLInputObjectType type, Object value, String place) {
            if (!(value instanceof Map<?, ?> object)) {
                return place;
            }
            return type.getFieldDefinitions().stream()
                    .map(field ->
                            wrongIn(
                                    field.getType(),
                                    object.get(field.getName()),
                                    place + "." + field.getName()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private boolean takes(GraphQLScalarType scalar, Object value) {
            try {
                scalar.getCoercing()
                        .parseValue(value, input.getGraphQLContext(), input.getLocale());
                return true;
            } catch (CoercingParseValueException wrong) {
                return false;
            }
        }
    }
}

package org.tongbao.graphql.door;

import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.AbortExecutionException;
import graphql.execution.CoercedVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.CodedError;
import org.tongbao.graphql.ErrorCode;
import org.tongbao.graphql.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Estimates what an operation costs with its variables, before it runs. A field costs 1, one of
/// the root 1,000 more, for it is a statement; a page multiplies what is below it by its size, any
/// other list by 10. A page size outside what the contract says is refused here. Who wrote the
/// document is told the cost beside the answer.
@Component
class CostLimit extends SimplePerformantInstrumentation {

    private static final int ROOT_FIELD = 1_000;
    private static final int LIST = 10;

    /// In the context of a request: whether the cost is to be told.
    static final String TOLD = "costIsTold";

    private static final String COST = "cost";

    private final Messages messages;

    CostLimit(Messages messages) {
        this.messages = messages;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var cost =
                cost(
                        context.getGraphQLSchema(),
                        context.getDocument(),
                        context.getExecutionInput().getOperationName(),
                        context.getCoercedVariables(),
                        context.getLocale());
        if (cost > Limits.COST) {
            throw refused(
                    context.getLocale(), ErrorCode.TOO_COMPLEX, "TOO_DEAR", cost, Limits.COST);
        }
        context.getGraphQLContext().put(COST, cost);
        return null;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        var context = parameters.getGraphQLContext();
        Integer cost = context.get(COST);
        return CompletableFuture.completedFuture(
                cost == null || !context.getBoolean(TOLD) ? result : telling(result, cost));
    }

    private static ExecutionResult telling(ExecutionResult result, int cost) {
        return result.transform(
                told -> told.addExtension(COST, Map.of("query", cost, "most", Limits.COST)));
    }

    int cost(
            GraphQLSchema schema,
            Document document,
            @Nullable String operationName,
            CoercedVariables variables,
            Locale locale) {
        return QueryComplexityCalculator.newCalculator()
                .fieldComplexityCalculator((field, below) -> cost(field, below, locale))
                .schema(schema)
                .document(document)
                .operationName(operationName)
                .variables(variables)
                .build()
                .calculate();
    }

    private int cost(FieldComplexityEnvironment field, int below, Locale locale) {
        var definition = field.getFieldDefinition();
        if (definition.getName().startsWith("__")
                || field.getParentType().getName().startsWith("__")) {
            return 1 + below;
        }
        var root = field.getParentEnvironment() == null ? ROOT_FIELD : 1;
        return capped(root + (long) nodes(field, locale) * below);
    }

    private int nodes(FieldComplexityEnvironment field, Locale locale) {
        var definition = field.getFieldDefinition();
        var first = definition.getArgument("first");
        if (first != null) {
            return pageSize(
                    field.getArguments().get("first"),
                    PageSize.largest(first.getDescription()),
                    locale);
        }
        var list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
        return list && !definition.getName().equals("edges") ? LIST : 1;
    }

    private int pageSize(@Nullable Object asked, int largest, Locale locale) {
        if (!(asked instanceof Integer size)) {
            return largest;
        }
        if (size < 1 || size > largest) {
            throw refused(
                    locale, ErrorCode.BAD_USER_INPUT, "PAGE_SIZE_OUT_OF_RANGE", size, largest);
        }
        return size;
    }

    private AbortExecutionException refused(
            Locale locale, ErrorCode code, String messageKey, Object... arguments) {
        return new AbortExecutionException(
                List.of(CodedError.of(code, messages.say(locale, messageKey, arguments))));
    }

    private static int capped(long cost) {
        return (int) Math.min(cost, 1_000_000_000L);
    }
}

package org.tongbao.graphql.door;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;

import org.springframework.stereotype.Component;
import org.tongbao.graphql.TooComplexException;

import java.time.Duration;

/// Fetches nothing more once a request has run too long. What is being fetched then is ended by the
/// limit of its statement.
@Component
class TimeLimit extends SimplePerformantInstrumentation {

    private record Deadline(long nanos) implements InstrumentationState {

        private void require() {
            if (System.nanoTime() - nanos > 0) {
                throw new TooComplexException("TOO_LONG_RUNNING", Limits.SECONDS);
            }
        }
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Deadline(System.nanoTime() + Duration.ofSeconds(Limits.SECONDS).toNanos());
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()
                || answersChange(parameters)
                || isOfEvent(parameters)
                || !(state instanceof Deadline deadline)) {
            return fetcher;
        }
        return environment -> {
            deadline.require();
            return fetcher.get(environment);
        };
    }

    /// A subscription begins within the time, and then goes on.
    private static boolean isOfEvent(InstrumentationFieldFetchParameters parameters) {
        var operation = parameters.getExecutionContext().getOperationDefinition().getOperation();
        return operation == Operation.SUBSCRIPTION
                && parameters.getExecutionStepInfo().getPath().getLevel() > 1;
    }

    /// What was changed is answered for, however long it took: a refusal would say that nothing
    /// happened.
    private static boolean answersChange(InstrumentationFieldFetchParameters parameters) {
        var operation = parameters.getExecutionContext().getOperationDefinition().getOperation();
        return operation == Operation.MUTATION
                && parameters.getExecutionStepInfo().getPath().getLevel() > 1;
    }
}

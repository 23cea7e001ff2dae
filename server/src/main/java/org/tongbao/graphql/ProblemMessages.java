package org.tongbao.graphql;

import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import org.tongbao.problem.Problem;

import java.util.List;

/// Gives every type that implements `Problem` its `message`: the sentence for its code in the
/// caller's language.
@Component
class ProblemMessages implements RuntimeWiringConfigurer {

    private final Messages messages;
    private List<String> types = List.of();

    ProblemMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
        var problem = registry.getTypeOrNull("Problem", InterfaceTypeDefinition.class);
        types =
                problem == null
                        ? List.of()
                        : registry.getAllImplementationsOf(problem).stream()
                                .filter(ObjectTypeDefinition.class::isInstance)
                                .map(type -> type.getName())
                                .toList();
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        DataFetcher<String> message = this::message;
        types.forEach(type -> wiring.type(type, fields -> fields.dataFetcher("message", message)));
    }

    private String message(DataFetchingEnvironment environment) {
        Problem problem = environment.getSource();
        if (problem == null) {
            throw new IllegalStateException("A problem without a source");
        }
        return messages.say(environment.getLocale(), problem.code(), problem.arguments().toArray());
    }
}

package org.tongbao.graphql;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// The contract by value: as it is now, and as it was released.
public final class Contract {

    private static final Set<String> BUILT_IN = Set.of("String", "Int", "Float", "Boolean", "ID");

    private static final GraphQLSchema PRESENT = schema("classpath*:graphql/*.graphqls");

    private Contract() {}

    public static GraphQLSchema present() {
        return PRESENT;
    }

    /// What clients of the last release rely on.
    static GraphQLSchema released() {
        return schema("classpath:contract/released.graphqls");
    }

    static boolean isBuiltIn(GraphQLNamedType type) {
        return BUILT_IN.contains(type.getName());
    }

    private static GraphQLSchema schema(String files) {
        try {
            var registry = new TypeDefinitionRegistry();
            for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
                try (Reader reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    registry.merge(new SchemaParser().parse(reader));
                }
            }
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

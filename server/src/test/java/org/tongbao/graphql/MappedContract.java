package org.tongbao.graphql;

import static java.util.stream.Collectors.groupingBy;

import graphql.schema.GraphQLObjectType;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Keeps what the framework found when it held the controllers against the contract.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class MappedContract implements GraphQlSourceBuilderCustomizer {

    private static final Map<String, List<String>> CLASSES = classes();

    private SchemaReport report;

    SchemaReport report() {
        return report;
    }

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.inspectSchemaMappings(
                inspection -> inspection.classResolver((type, _) -> named(type)),
                found -> report = found);
    }

    /// Members of unions are the classes of the same name, wherever they live.
    private static List<Class<?>> named(GraphQLObjectType type) {
        return CLASSES.getOrDefault(type.getName(), List.of()).stream()
                .<Class<?>>map(name ->
                        ClassUtils.resolveClassName(name, MappedContract.class.getClassLoader()))
                .toList();
    }

    /// All classes, by their simple name.
    private static Map<String, List<String>> classes() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:org/tongbao/**/*.class");
            return Arrays.stream(files)
                    .map(file -> className(file.getDescription()))
                    .collect(groupingBy(ClassUtils::getShortName));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String className(String file) {
        return file.substring(file.lastIndexOf("org/tongbao"), file.lastIndexOf(".class"))
                .replace('/', '.');
    }
}

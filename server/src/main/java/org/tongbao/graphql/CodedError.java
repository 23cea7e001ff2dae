package org.tongbao.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An error as the contract promises it: a sentence, where it is, and a stable code.
///
/// @param errorId names the fault in the server's log; only for INTERNAL_ERROR
public record CodedError(
        ErrorCode code,
        String message,
        List<SourceLocation> locations,
        @Nullable List<Object> path,
        @Nullable String errorId)
        implements GraphQLError {

    /// About the request as a whole.
    public static CodedError of(ErrorCode code, String message) {
        return new CodedError(code, message, List.of(), null, null);
    }

    static CodedError at(DataFetchingEnvironment environment, ErrorCode code, String message) {
        return new CodedError(
                code,
                message,
                locations(environment),
                environment.getExecutionStepInfo().getPath().toList(),
                null);
    }

    private static List<SourceLocation> locations(DataFetchingEnvironment environment) {
        var location = environment.getField().getSourceLocation();
        return location == null ? List.of() : List.of(location);
    }

    CodedError withErrorId(String id) {
        return new CodedError(code, message, locations, path, id);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code.name());
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return errorId == null
                ? Map.of("code", code.name())
                : Map.of("code", code.name(), "errorId", errorId);
    }

    /// As GraphQL's response format has it; the code is the only classification.
    @Override
    public Map<String, Object> toSpecification() {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        if (!locations.isEmpty()) {
            error.put("locations", locations.stream().map(CodedError::place).toList());
        }
        if (path != null) {
            error.put("path", path);
        }
        error.put("extensions", getExtensions());
        return error;
    }

    private static Map<String, Object> place(SourceLocation location) {
        var place = new LinkedHashMap<String, Object>();
        place.put("line", location.getLine());
        place.put("column", location.getColumn());
        return place;
    }
}

package org.tongbao.graphql;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;
import java.util.List;

/// What the door answered.
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /// The data under this root field; a missing node when there is none.
    public JsonNode data(String field) {
        return body.path("data").path(field);
    }

    /// `extensions.code` of every error.
    public List<String> errorCodes() {
        return body.path("errors")
                .valueStream()
                .map(error -> error.path("extensions").path("code").asString())
                .toList();
    }

    /// The sentence of the first error.
    public String errorMessage() {
        return body.path("errors").path(0).path("message").asString();
    }

    /// The codes of the problems of this mutation.
    public List<String> problems(String mutation) {
        return data(mutation)
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("code").asString())
                .toList();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}

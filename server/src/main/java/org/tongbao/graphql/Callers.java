package org.tongbao.graphql;

import jakarta.servlet.http.HttpServletRequest;

/// Recognises callers that stay connected.
public interface Callers {

    /// By the Authorization header of a request or, without one, by its cookie.
    Caller of(HttpServletRequest request);

    /// By what would stand in the Authorization header.
    ///
    /// @param address network address it comes from
    Caller showing(String authorization, String address);
}

package org.tongbao.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// An address that none of the client's pages has is not found. The client comes all the same, and
/// says so in words.
class UnknownAddresses implements HandlerInterceptor {

    private final KnownAddresses known;

    UnknownAddresses(KnownAddresses known) {
        this.known = known;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var address = request.getRequestURI();
        if (handler instanceof ResourceHttpRequestHandler
                && ClientAddresses.isOfTheClient(address.substring(1))
                && !known.has(address)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return true;
    }
}

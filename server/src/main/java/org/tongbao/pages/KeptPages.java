package org.tongbao.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// How long a browser may keep what has a fixed name. A page it opens again within minutes costs no
/// question to the server, which on a bad line is half of the time it takes to open; a page that
/// came from there looks afterwards whether it is the present one. All else is asked for each time:
/// the service worker, the manifest, and `/index.html`, by which pages look.
class KeptPages implements HandlerInterceptor {

    /// By the browser alone: a proxy in between would hand on an old page long after.
    private static final String FOR_MINUTES = "max-age=600, private";

    private static final String ASK_AGAIN = "no-cache";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof ResourceHttpRequestHandler)) {
            return true;
        }
        var kept = ClientAddresses.isOfTheClient(address(request).substring(1));
        response.setHeader(HttpHeaders.CACHE_CONTROL, kept ? FOR_MINUTES : ASK_AGAIN);
        return true;
    }

    /// As it was asked for: `/` is answered with the file.
    private static String address(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD
                ? (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI)
                : request.getRequestURI();
    }
}

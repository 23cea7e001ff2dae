package org.tongbao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Gives the request its actor, or none.
class ActorFilter extends OncePerRequestFilter {

    private final Doorkeeper doorkeeper;

    ActorFilter(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    /// The client's own files are the same for everybody; nobody is looked up for them.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        doorkeeper
                .recognise(request, response)
                .map(ActorAuthentication::new)
                .ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}

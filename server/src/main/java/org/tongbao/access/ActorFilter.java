package org.tongbao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongbao.graphql.EarlyRefusal;

import java.io.IOException;
import java.util.List;

/// Gives the request its actor, or none.
class ActorFilter extends OncePerRequestFilter {

    /// Doors that answer by who is asking. Everything else is a page or a file of the client, the
    /// same for everybody, and opens without the database.
    private static final List<String> DOORS =
            List.of("/graphql", "/exports/", "/uploads/", "/attachments/", "/api/");

    private final Doorkeeper doorkeeper;
    private final EarlyRefusal refusal;

    ActorFilter(Doorkeeper doorkeeper, EarlyRefusal refusal) {
        this.doorkeeper = doorkeeper;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return DOORS.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            recognise(request, response);
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !refusal.answer(request, response, failure)) {
                throw failure;
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void recognise(HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        doorkeeper
                .recognise(request, response)
                .map(ActorAuthentication::new)
                .ifPresent(context::setAuthentication);
        SecurityContextHolder.setContext(context);
    }
}

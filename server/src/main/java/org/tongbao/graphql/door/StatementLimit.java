package org.tongbao.graphql.door;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.tongbao.graphql.CurrentActor;

import java.sql.SQLException;

/// A statement of a request runs 5 seconds at most; work that nobody waits for (a start, a
/// migration) takes its time.
@Configuration(proxyBeanMethods = false)
class StatementLimit {

    private static final int SECONDS = 5;

    @Bean
    ExecuteListenerProvider statementLimitListener() {
        return listener(SECONDS);
    }

    static ExecuteListenerProvider listener(int seconds) {
        return new DefaultExecuteListenerProvider(
                new ExecuteListener() {

                    private static final long serialVersionUID = 1L;

                    @Override
                    public void prepareEnd(ExecuteContext context) {
                        limit(context, seconds);
                    }
                });
    }

    /// By a request, or by somebody over a connection that stays open.
    private static boolean isAsked() {
        return RequestContextHolder.getRequestAttributes() != null || CurrentActor.get() != null;
    }

    private static void limit(ExecuteContext context, int seconds) {
        var statement = context.statement();
        if (statement == null || !isAsked()) {
            return;
        }
        try {
            statement.setQueryTimeout(seconds);
        } catch (SQLException refused) {
            context.sqlException(refused);
        }
    }
}

package org.tongbao.knownat;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.stereotype.Component;

import java.sql.SQLException;

/// Lets the statements of a question about the past read the tables as they were.
@Component
class PastStatements implements ExecuteListenerProvider {

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            @Override
            public void prepareStart(ExecuteContext context) {
                var at = Past.instant();
                var sql = context.sql();
                if (at != null && sql != null) {
                    context.sql(PastTables.asKnown(sql, schema(context), at));
                }
            }
        };
    }

    private static String schema(ExecuteContext context) {
        try {
            return context.connection().getCatalog();
        } catch (SQLException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}

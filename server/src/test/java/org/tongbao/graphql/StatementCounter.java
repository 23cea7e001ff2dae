package org.tongbao.graphql;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Counts the statements that reach the database, to hold the number of an operation.
///
/// ```
/// var asked = statements.during(() -> door.post("{ viewer { person { name } } }"));
/// assertThat(asked).hasSize(2);
/// ```
@Component
public class StatementCounter implements ExecuteListenerProvider {

    /// Beside its work a request notes that somebody asks: once a minute when the person or the
    /// session was last seen, and of a token each request.
    public static final Predicate<String> USE =
            Pattern.compile(
                            "^update .* set \\S*`(last_seen_at` = [^,]*, \\S*`last_seen_at` ="
                                    + " [^,]*$|counted_requests` = )",
                            Pattern.DOTALL)
                    .asPredicate();

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final List<Query> queries = Collections.synchronizedList(new ArrayList<>());

    /// The SQL of every statement while `work` ran, of whatever thread.
    public List<String> during(Runnable work) {
        var before = statements.size();
        work.run();
        return List.copyOf(statements.subList(before, statements.size()));
    }

    /// Every statement while `work` ran, of whatever thread, to ask how the database answers it.
    public List<Query> queriesDuring(Runnable work) {
        var before = queries.size();
        work.run();
        return List.copyOf(queries.subList(before, queries.size()));
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {

            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                statements.add(String.valueOf(context.sql()));
                if (context.query() != null) {
                    queries.add(context.query());
                }
            }
        };
    }
}

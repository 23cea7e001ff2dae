package org.tongbao.graphql;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /// Whoever counts just now: nothing else is kept, since a run makes some hundred thousand.
    private final List<Consumer<ExecuteContext>> ears = new CopyOnWriteArrayList<>();

    /// The SQL of every statement while `work` ran, of whatever thread.
    public List<String> during(Runnable work) {
        return heard(work, context -> String.valueOf(context.sql()));
    }

    /// Every statement while `work` ran, of whatever thread, to ask how the database answers it.
    public List<Query> queriesDuring(Runnable work) {
        return heard(work, ExecuteContext::query);
    }

    private <T> List<T> heard(Runnable work, Function<ExecuteContext, @Nullable T> part) {
        var heard = Collections.synchronizedList(new ArrayList<T>());
        Consumer<ExecuteContext> ear =
                context -> Optional.ofNullable(part.apply(context)).ifPresent(heard::add);
        ears.add(ear);
        try {
            work.run();
        } finally {
            ears.remove(ear);
        }
        return List.copyOf(heard);
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {

            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                ears.forEach(ear -> ear.accept(context));
            }
        };
    }
}

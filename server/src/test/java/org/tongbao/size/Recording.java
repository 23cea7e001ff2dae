package org.tongbao.size;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/// Stands between a server and its database and keeps what a request sends there: the statements
/// with what is bound to them, and where transactions begin and end. What is done in the background
/// is passed on without a word.
final class Recording implements BeanPostProcessor {

    private static final String REQUESTS = "http-nio";

    /// What is sent to the database, in order.
    sealed interface Step {
        record Begin() implements Step {}

        record Commit() implements Step {}

        record Rollback() implements Step {}

        /// @param bound a list for each time that it is executed in one go
        record Execute(String sql, List<List<Binding>> bound) implements Step {}
    }

    /// A call of one of the setters of a prepared statement.
    record Binding(Method setter, Object[] arguments) {

        void apply(PreparedStatement statement) throws SQLException {
            try {
                setter.invoke(statement, arguments);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new SQLException(e);
            }
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /// What the requests that `work` makes send.
    synchronized List<Step> during(Runnable work) {
        steps.clear();
        work.run();
        return List.copyOf(steps);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? proxy(DataSource.class, (method, arguments) -> opened(source, method, arguments))
                : bean;
    }

    private @Nullable Object opened(DataSource source, Method method, Object[] arguments)
            throws Throwable {
        var result = call(source, method, arguments);
        return result instanceof Connection connection
                        && Thread.currentThread().getName().startsWith(REQUESTS)
                ? proxy(Connection.class, (called, with) -> sent(connection, called, with))
                : result;
    }

    private @Nullable Object sent(Connection connection, Method method, Object[] arguments)
            throws Throwable {
        var result = call(connection, method, arguments);
        switch (method.getName()) {
            case "setAutoCommit" -> {
                if (arguments[0].equals(false)) {
                    steps.add(new Step.Begin());
                }
            }
            case "commit" -> steps.add(new Step.Commit());
            case "rollback" -> steps.add(new Step.Rollback());
            default -> {}
        }
        return result instanceof PreparedStatement statement
                ? prepared(statement, (String) arguments[0])
                : result;
    }

    private PreparedStatement prepared(PreparedStatement statement, String sql) {
        var binding = new ArrayList<Binding>();
        var batch = new ArrayList<List<Binding>>();
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    var name = method.getName();
                    if (name.startsWith("set") && method.getParameterCount() >= 2) {
                        binding.add(new Binding(method, arguments));
                    } else if (name.equals("addBatch")) {
                        batch.add(List.copyOf(binding));
                        binding.clear();
                    } else if (name.startsWith("execute")) {
                        steps.add(
                                new Step.Execute(
                                        sql,
                                        batch.isEmpty()
                                                ? List.of(List.copyOf(binding))
                                                : List.copyOf(batch)));
                        binding.clear();
                        batch.clear();
                    }
                    return call(statement, method, arguments);
                });
    }

    private interface Handler {
        @Nullable Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        InvocationHandler invoked =
                (_, method, arguments) ->
                        handler.handle(method, arguments == null ? new Object[0] : arguments);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, invoked));
    }

    private static @Nullable Object call(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}

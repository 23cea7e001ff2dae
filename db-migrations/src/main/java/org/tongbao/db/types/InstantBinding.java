package org.tongbao.db.types;

import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// DATETIME(6) in UTC. It goes to the driver as a local date and time, which no driver converts, so
/// the zone of the JVM or of the session never shifts a stored instant.
public final class InstantBinding extends AbstractBinding<LocalDateTime, Instant> {

    private static final Converter<LocalDateTime, Instant> UTC =
            Converter.ofNullable(
                    LocalDateTime.class,
                    Instant.class,
                    time -> time.toInstant(ZoneOffset.UTC),
                    instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return UTC;
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement().setObject(context.index(), UTC.to(context.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.value(
                UTC.from(context.resultSet().getObject(context.index(), LocalDateTime.class)));
    }
}

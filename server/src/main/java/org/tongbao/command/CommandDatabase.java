package org.tongbao.command;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import org.tongbao.db.embedded.EmbeddedAccess;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// The database the server of this folder works on, running or not.
record CommandDatabase(String url, String user, String password, AutoCloseable access)
        implements AutoCloseable {

    /// @throws CommandRefused when there is none
    static CommandDatabase existing(Environment settings) {
        if (!named(settings) && !EmbeddedAccess.exists(folder(settings))) {
            throw new CommandRefused("NO_DATABASE", folder(settings).toAbsolutePath().normalize());
        }
        return reach(settings);
    }

    /// As [#existing], and an embedded one is made where there is none.
    static CommandDatabase reach(Environment settings) {
        if (named(settings)) {
            return new CommandDatabase(
                    settings.getRequiredProperty("spring.datasource.url"),
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", ""),
                    () -> {});
        }
        var embedded = EmbeddedAccess.to(folder(settings));
        return new CommandDatabase(embedded.url(), embedded.user(), embedded.password(), embedded);
    }

    /// Whether it is one of the operator's own.
    static boolean named(Environment settings) {
        return StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }

    private static Path folder(Environment settings) {
        return Path.of(settings.getRequiredProperty("tongbao.data"));
    }

    /// A connection that speaks as the server's do.
    Connection connect() throws SQLException {
        var how = new Properties();
        how.put("user", user);
        how.put("password", password);
        how.put("rewriteBatchedStatements", "true");
        how.put("connectionTimeZone", "UTC");
        how.put("forceConnectionTimeZoneToSession", "true");
        var connection = DriverManager.getConnection(url, how);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    static DSLContext dsl(Connection connection) throws SQLException {
        var mariadb = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        return DSL.using(
                connection,
                mariadb ? SQLDialect.MARIADB : SQLDialect.MYSQL,
                new Settings()
                        .withRenderGroupConcatMaxLenSessionVariable(false)
                        .withRenderSchema(false)
                        .withExecuteLogging(false));
    }

    @Override
    public void close() {
        try {
            access.close();
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}

package org.tongbao.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.tongbao.db.embedded.EmbeddedDatabase;

/// The embedded database as Spring's data source sees it.
record EmbeddedConnection(EmbeddedDatabase database) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return database.url("tongbao");
    }

    @Override
    public String getUsername() {
        return database.user();
    }

    @Override
    public String getPassword() {
        return database.password();
    }
}

package org.tongbao;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import java.sql.SQLException;
import java.util.Objects;

/// Says which database cannot be reached at the start, and why, instead of a stack trace.
class DatabaseUnreachableAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int NO_SUCH_DATABASE = 1049;

    private final Environment environment;

    DatabaseUnreachableAnalyzer(Environment environment) {
        this.environment = environment;
    }

    /// @return null for what is wrong with a statement and not with the connection
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException reason) {
        var state = Objects.requireNonNullElse(reason.getSQLState(), "");
        var unreachable = state.startsWith("08");
        if (!unreachable && !state.startsWith("28") && reason.getErrorCode() != NO_SUCH_DATABASE) {
            return null;
        }
        return new FailureAnalysis(
                "连不上数据库 %s：%s | The database cannot be reached: %s"
                        .formatted(
                                address(),
                                unreachable ? "没有回应" : "被拒绝",
                                String.valueOf(reason.getMessage()).lines().findFirst().orElse("")),
                "请核对 spring.datasource.url、username、password，确认数据库已启动、本机能连上，然后重新启动服务。数据未受影响。 |"
                    + " Check spring.datasource.url, username and password, that the database runs"
                    + " and can be reached from here, and start again. No data was touched.",
                reason);
    }

    /// Without what may follow a question mark: it can hold a password.
    private String address() {
        return environment.getProperty("spring.datasource.url", "").split("[?]", 2)[0];
    }
}

package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import java.sql.DriverManager;
import java.sql.SQLException;

class DatabaseUnreachableAnalyzerTest {

    private static final String URL = "jdbc:mysql://127.0.0.1:1/tongbao";

    private final DatabaseUnreachableAnalyzer analyzer =
            new DatabaseUnreachableAnalyzer(
                    new MockEnvironment()
                            .withProperty("spring.datasource.url", URL + "?password=secret"));

    @Test
    void whoCannotBeReachedIsNamedWithoutItsPassword() {
        var refused =
                catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(URL));
        var analysis = analyzer.analyze(new IllegalStateException("start", refused));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription())
                .contains("连不上数据库 " + URL, "Communications link failure")
                .doesNotContain("secret");
        assertThat(analysis.getAction()).contains("spring.datasource.url");
    }

    @Test
    void aWrongStatementIsNoMatterOfTheConnection() {
        var wrong = new SQLException("You have an error in your SQL syntax", "42000", 1064);
        assertThat(analyzer.analyze(new IllegalStateException("start", wrong))).isNull();
    }
}

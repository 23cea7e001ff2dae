package org.tongbao.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.db.Tables.AUDIT_SEAL;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongbao.testing.IntegrationTest;
import org.tongbao.testing.TestDatabase;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

@IntegrationTest
class VerifyAuditTest {

    @Autowired DSLContext dsl;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aWholeTrailIsSaidToBeSoBesideTheServer() {
        assertThat(run("verify-audit")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("完好：每条记录都和封签时一样", "Whole: every entry is as it was sealed");
    }

    @Test
    void aSealThatIsNotThereIsNamed() {
        var next = 1 + dsl.fetchCount(AUDIT_SEAL);
        assertThat(run("verify-audit", next + ":3f2a 91bc 04d1 5e77")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("找不到第 " + next + " 号封签", "there is no seal " + next);
    }

    @Test
    void whatIsNoSealIsRefused() {
        assertThat(run("verify-audit", "12")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("“12”不是封签", "\"12\" is no seal");
    }

    @Test
    void aFolderWithoutDataIsRefusedAndLeftAsItIs() {
        var status =
                Commands.run(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "verify-audit",
                        "--tongbao.data=target/no-such-folder");
        assertThat(status).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("没有数据", "There is no data");
        assertThat(java.nio.file.Path.of("target/no-such-folder")).doesNotExist();
    }

    @Test
    void anythingElseStartsTheServer() {
        assertThat(Commands.named("verify-audit")).isTrue();
        assertThat(Commands.named("--server.port=8080")).isFalse();
        assertThat(Commands.named()).isFalse();
    }

    private int run(String... words) {
        var database = TestDatabase.ofThisServer();
        var arguments = new ArrayList<>(List.of(words));
        arguments.add("--spring.datasource.url=" + database.url());
        arguments.add("--spring.datasource.username=" + database.user());
        arguments.add("--spring.datasource.password=" + database.password());
        return Commands.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
    }
}

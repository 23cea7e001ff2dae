package org.tongbao.command;

import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.tongbao.db.embedded.EmbeddedDatabaseRefused;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The commands by name. Each ends with 0 when all is well, 1 when it says that something is not, 2
/// when it could not do its work.
public final class Commands {

    private static final Map<String, Command> ALL =
            Map.of(
                    "verify-audit", new VerifyAudit(),
                    "verify-sums", new VerifySums(),
                    "backup", new Backup(),
                    "restore", new Restore(),
                    "reader", new Reader());

    private Commands() {}

    /// Whether the first argument names a command; everything else starts the server.
    public static boolean named(String... arguments) {
        return arguments.length > 0 && ALL.containsKey(arguments[0]);
    }

    /// @return the exit status
    public static int run(PrintStream out, String... arguments) {
        var voice = new Voice(out);
        try {
            var line = CommandLine.of(List.of(arguments));
            return Objects.requireNonNull(ALL.get(line.name())).run(line, voice);
        } catch (CommandRefused refused) {
            voice.say(refused.key(), refused.arguments());
        } catch (EmbeddedDatabaseRefused refused) {
            out.println(refused.getMessage());
        } catch (SQLException | IOException | DataAccessException | FlywayException failed) {
            voice.say("COMMAND_FAILED", failed);
        }
        return 2;
    }
}

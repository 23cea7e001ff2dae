package org.tongbao.command;

import org.tongbao.sums.SumsVerification;

import java.sql.Connection;
import java.sql.SQLException;

/// `tongbao verify-sums`: whether every sum that is kept is what the facts beneath it come to.
final class VerifySums implements Command {

    @Override
    public int run(CommandLine line, Voice voice) throws SQLException {
        line.operand()
                .ifPresent(text -> {
                    throw new CommandRefused("COMMAND_TOO_MUCH", text);
                });
        try (var database = CommandDatabase.existing(line.settings());
                var connection = database.connect()) {
            atOneMoment(connection);
            return verify(SumsVerification.on(CommandDatabase.dsl(connection)), voice);
        }
    }

    /// All statements see what the first one saw, whatever the server adds up meanwhile.
    private static void atOneMoment(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    private static int verify(SumsVerification sums, Voice voice) {
        var compared = sums.compare();
        voice.say("SUMS_VERIFIED", compared.units(), compared.waiting());
        if (compared.wrong().isEmpty()) {
            voice.say("SUMS_WHOLE");
            return 0;
        }
        voice.say("SUMS_WRONG", String.join(", ", compared.wrong()));
        return 1;
    }
}

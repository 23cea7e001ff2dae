package org.tongbao.command;

import java.io.IOException;
import java.sql.SQLException;

/// One command.
interface Command {

    /// @return the exit status
    int run(CommandLine line, Voice voice) throws IOException, SQLException;
}

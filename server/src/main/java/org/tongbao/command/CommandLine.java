package org.tongbao.command;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import java.util.List;
import java.util.Optional;

/// What was typed: `name [operand] [--setting=value ...]`, with the settings the server would read
/// in the same folder.
record CommandLine(String name, Optional<String> operand, ConfigurableEnvironment settings) {

    static CommandLine of(List<String> arguments) {
        var operands = arguments.stream().skip(1).filter(each -> !each.startsWith("--")).toList();
        if (operands.size() > 1) {
            throw new CommandRefused("COMMAND_TOO_MUCH", operands.get(1));
        }
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return new CommandLine(arguments.getFirst(), operands.stream().findFirst(), settings);
    }

    /// The file a command works on.
    String required() {
        return operand.orElseThrow(() -> new CommandRefused("FILE_NOT_NAMED", name));
    }
}

package org.tongbao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.tongbao.command.Commands;

/// Starts the service with its database, its contract and its client.
///
/// A command speaks for itself, so nothing is logged meanwhile.
///
/// Beans carry their full names: two modules may both have their `People`.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TongbaoApplication {

    static void main(String[] args) {
        if (Commands.named(args)) {
            LoggingSystem.get(TongbaoApplication.class.getClassLoader()).beforeInitialize();
            System.exit(Commands.run(System.out, args));
        }
        SpringApplication.run(TongbaoApplication.class, args);
    }
}

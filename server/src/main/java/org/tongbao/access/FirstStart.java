package org.tongbao.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Messages;

import java.util.Locale;

/// Prints account and password of the first administrator, once and to the console only: a log is
/// copied to places where no password belongs.
@Component
@Profile("!demonstration")
class FirstStart implements ApplicationRunner {

    private final FirstAdministratorWorkflow workflow;
    private final Messages messages;

    FirstStart(FirstAdministratorWorkflow workflow, Messages messages) {
        this.workflow = workflow;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            workflow.create().ifPresent(this::print);
        } catch (DuplicateKeyException another) {
            // A second server started at the same moment and made the account.
        }
    }

    private void print(String password) {
        System.out.printf(
                """

                %s
                  %s: %s
                  %s: %s
                %s

                """,
                both("FIRST_ADMINISTRATOR"),
                both("FIRST_ACCOUNT"),
                FirstAdministratorWorkflow.ACCOUNT.text(),
                both("FIRST_PASSWORD"),
                password,
                both("FIRST_SHOWN_ONCE"));
    }

    /// Whoever reads the console has chosen no language.
    private String both(String key) {
        return messages.say(Locale.CHINESE, key) + " " + messages.say(Locale.ENGLISH, key);
    }
}

package org.tongbao.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Prints account and password of the first administrator, once and to the console only: a log is
/// copied to places where no password belongs.
@Component
@Profile("!demonstration")
class FirstStart implements ApplicationRunner {

    private final FirstAdministratorWorkflow workflow;

    FirstStart(FirstAdministratorWorkflow workflow) {
        this.workflow = workflow;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            workflow.create().ifPresent(FirstStart::print);
        } catch (DuplicateKeyException another) {
            // A second server started at the same moment and made the account.
        }
    }

    private static void print(String password) {
        System.out.printf(
                """

                第一个管理员 / First administrator
                  账号 account:  %s
                  密码 password: %s
                只显示这一次；首次登录时必须修改。 Shown only once; it must be changed at the first sign-in.

                """,
                FirstAdministratorWorkflow.ACCOUNT.text(), password);
    }
}

package org.tongbao.access;

import org.springframework.stereotype.Component;
import org.tongbao.authority.Role;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether this installation is a demonstration with generated figures (演示数据). It says so in the
/// database, so that figures once generated never pass for true ones, however the server is
/// started.
@Component
public class Installation {

    private static final String DEMONSTRATION = "demonstration";

    private final Settings settings;

    Installation(Settings settings) {
        this.settings = settings;
    }

    public boolean demonstration() {
        return settings.find(DEMONSTRATION).isPresent();
    }

    /// One account for each kind of user, in one statement with the question whether it is a
    /// demonstration; empty when it is none.
    Optional<List<DemonstrationAccount>> demonstrationAccounts() {
        return settings.find(DEMONSTRATION).map(Installation::accounts);
    }

    /// Marks the installation for good. The passwords are not kept here.
    public void becomeDemonstration(List<DemonstrationAccount> accounts) {
        settings.put(
                DEMONSTRATION,
                accounts.stream()
                        .map(account -> account.account() + "=" + account.role())
                        .collect(Collectors.joining(" ")));
    }

    private static List<DemonstrationAccount> accounts(String text) {
        return Arrays.stream(text.split(" "))
                .map(account -> account.split("="))
                .filter(parts -> parts.length == 2)
                .map(parts -> new DemonstrationAccount(parts[0], Role.valueOf(parts[1])))
                .toList();
    }
}

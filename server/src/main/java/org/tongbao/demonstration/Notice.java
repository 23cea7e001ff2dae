package org.tongbao.demonstration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Messages;

import java.util.Locale;
import java.util.Optional;

/// What is printed where the server was started: accounts, password, token. Whoever reads it there
/// has chosen no language, so every line speaks both.
@Component
@Profile("demonstration")
class Notice {

    private static final String RULE = "  " + "─".repeat(60) + "\n";

    private final Messages messages;

    Notice(Messages messages) {
        this.messages = messages;
    }

    String notADemonstration() {
        return "  " + chinese("NOTICE_REAL_DATA") + "\n  " + english("NOTICE_REAL_DATA") + "\n";
    }

    String of(Optional<Keepsake> keepsake) {
        return RULE
                + "  "
                + both("NOTICE_GENERATED")
                + "\n\n"
                + line("NOTICE_CLERK", "shuiguo-1, shuiguo-2 …  kuangqu-2")
                + line("NOTICE_REVIEWER", "qu-review, qu-review-2")
                + line("NOTICE_LEADER", "qu-lead")
                + line("NOTICE_ADMINISTRATOR", "qu-admin, sheng-admin")
                + line("NOTICE_CITY", "shi-review")
                + line("NOTICE_PASSWORD", known(keepsake.map(Keepsake::password)))
                + line("NOTICE_TOKEN", known(keepsake.map(Keepsake::token)))
                + RULE;
    }

    private String known(Optional<String> secret) {
        return secret.orElseGet(() -> both("NOTICE_SHOWN_ELSEWHERE"));
    }

    /// Chinese signs are as wide as two letters; ideographic spaces fill a name up to four.
    private String line(String key, String content) {
        var chinese = chinese(key);
        var filled = chinese + "　".repeat(Math.max(0, 4 - chinese.length()));
        return "    %s %-14s %s%n".formatted(filled, english(key), content);
    }

    private String both(String key) {
        return chinese(key) + " · " + english(key);
    }

    private String chinese(String key) {
        return messages.say(Locale.CHINESE, key);
    }

    private String english(String key) {
        return messages.say(Locale.ENGLISH, key);
    }
}

package org.tongbao.score;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongbao.graphql.Messages;

import java.util.List;
import java.util.Locale;

/// Says the working in the reader's language.
@Component
class Wording {

    private final Messages messages;

    Wording(Messages messages) {
        this.messages = messages;
    }

    String say(Said said, Locale language) {
        return messages.say(language, said.code(), said.arguments().toArray());
    }

    String sentence(List<Said> working, Locale language) {
        return String.join(
                messages.say(language, "SCORE_COMMA"),
                working.stream().map(said -> say(said, language)).toList());
    }

    static String named(String name, @Nullable String englishName, Locale language) {
        return language.equals(Locale.ENGLISH) && englishName != null ? englishName : name;
    }
}

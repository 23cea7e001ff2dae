package org.tongbao.command;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// Speaks to whoever reads the console, who has chosen no language: Chinese first, then English.
final class Voice {

    private static final String FILE = "messages/command";

    private final PrintStream out;

    Voice(PrintStream out) {
        this.out = out;
    }

    void say(String key, Object... arguments) {
        out.println(in(Locale.ROOT, key, arguments));
        out.println(in(Locale.ENGLISH, key, arguments));
    }

    /// What is no sentence.
    void print(String text) {
        out.println(text);
    }

    private static String in(Locale language, String key, Object... arguments) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        var sentence = ResourceBundle.getBundle(FILE, language, control).getString(key);
        var plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(sentence, language).format(plain);
    }
}

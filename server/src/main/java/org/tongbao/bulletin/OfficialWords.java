package org.tongbao.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The words an official text is written in. It is Chinese, whatever language its reader's pages
/// have.
final class OfficialWords {

    private static final Properties WORDS = read();

    private OfficialWords() {}

    static String say(String what, Object... arguments) {
        var words = Objects.requireNonNull(WORDS.getProperty(what), what);
        return new MessageFormat(words, Locale.CHINESE)
                .format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    private static Properties read() {
        var words = new Properties();
        try (var reader =
                new InputStreamReader(
                        new ClassPathResource("bulletin/words.properties").getInputStream(),
                        UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

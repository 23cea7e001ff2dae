package org.tongbao.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The table of `who-may/rules.txt`.
record WhoMayRules(List<String> callers, List<Rule> rules) {

    /// @param expected one letter for each caller
    /// @param question the document, without the fragments it names
    record Rule(String field, Map<String, Character> expected, String question) {}

    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(\\w+)");
    private static final Pattern FRAGMENT = Pattern.compile("(?m)^fragment (\\w+) ");
    private static final Map<String, String> FRAGMENTS = fragments();

    static WhoMayRules read() {
        var callers = new ArrayList<String>();
        var rules = new ArrayList<Rule>();
        for (var block : text("who-may/rules.txt").split("\n\n+")) {
            var lines = block.lines().filter(line -> !line.startsWith("#")).toList();
            if (lines.isEmpty()) {
                continue;
            }
            var words = lines.getFirst().split(" +");
            var rest = Arrays.asList(words).subList(1, words.length);
            if (words[0].equals("callers")) {
                callers.addAll(rest);
            } else {
                rules.add(rule(words[0], callers, rest, lines.subList(1, lines.size())));
            }
        }
        return new WhoMayRules(callers, rules);
    }

    /// The most SQL statements each root field may cost, whoever asks; `who-may/statements.txt`.
    static Map<String, Integer> limits() {
        return text("who-may/statements.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .collect(
                        Collectors.toMap(
                                words -> words[0],
                                words -> Integer.valueOf(words[1]),
                                (one, other) -> other,
                                TreeMap::new));
    }

    /// The question with every fragment it needs.
    static String document(String question) {
        var document = new StringBuilder(question);
        var done = new TreeSet<String>();
        for (var spread = SPREAD.matcher(document); spread.find(); ) {
            if (done.add(spread.group(1))) {
                document.append('\n').append(FRAGMENTS.get(spread.group(1)));
                spread.reset(document);
            }
        }
        return document.toString();
    }

    private static Rule rule(
            String field, List<String> callers, List<String> letters, List<String> question) {
        if (letters.size() != callers.size()) {
            throw new AssertionError(field + " states " + letters.size() + " of " + callers);
        }
        var expected = new LinkedHashMap<String, Character>();
        for (var i = 0; i < callers.size(); i++) {
            expected.put(callers.get(i), letters.get(i).charAt(0));
        }
        return new Rule(field, expected, String.join("\n", question));
    }

    private static Map<String, String> fragments() {
        var text = text("who-may/fragments.graphql");
        var fragments = new LinkedHashMap<String, String>();
        for (var fragment : text.split("(?m)(?=^fragment )")) {
            var head = FRAGMENT.matcher(fragment);
            if (head.find()) {
                fragments.put(head.group(1), fragment);
            }
        }
        return fragments;
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}

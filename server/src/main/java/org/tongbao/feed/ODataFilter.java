package org.tongbao.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A `$filter`: comparisons of a column with a literal, all of which hold. `or`, `not`, `ne` and
/// functions are refused as not done, so that a client filters by itself.
record ODataFilter(List<Term> terms) {

    private static final int LONGEST = 4_000;
    private static final Pattern TOKEN =
            Pattern.compile("\\G\\s*(?:('(?:[^']|'')*')|([A-Za-z0-9_.:+-]+)|([(),/]))");
    private static final List<String> NOT_DONE = List.of("or", "not", "ne", "in", "has");

    /// @param literal as it was written, a text without its quotation marks
    record Term(String column, Comparison comparison, String literal) {}

    ODataFilter {
        terms = List.copyOf(terms);
    }

    static final ODataFilter NONE = new ODataFilter(List.of());

    /// @throws ODataRefused for what is no filter, and for one that this service does not do
    static ODataFilter read(String text) {
        if (text.length() > LONGEST) {
            throw ODataRefused.bad("ODATA_FILTER_LONG", LONGEST);
        }
        return new Reading(text, tokens(text)).whole();
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        var end = 0;
        while (matcher.find()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw ODataRefused.bad("ODATA_FILTER_UNREADABLE", text.substring(end).strip());
        }
        return tokens;
    }

    private static final class Reading {

        private final String text;
        private final List<String> tokens;
        private final List<Term> terms = new ArrayList<>();
        private int at;

        Reading(String text, List<String> tokens) {
            this.text = text;
            this.tokens = tokens;
        }

        ODataFilter whole() {
            conjunction();
            if (at < tokens.size()) {
                throw wrong(next());
            }
            return new ODataFilter(terms);
        }

        private void conjunction() {
            term();
            while (is("and")) {
                at++;
                term();
            }
        }

        private void term() {
            if (is("(")) {
                at++;
                conjunction();
                if (!next().equals(")")) {
                    throw wrong(text);
                }
                return;
            }
            var column = name();
            var word = next();
            var comparison = comparison(word).orElseThrow(() -> wrong(word));
            terms.add(new Term(column, comparison, literal()));
        }

        private String name() {
            var name = next();
            if (NOT_DONE.contains(name) || is("(") || is("/")) {
                throw ODataRefused.notDone("ODATA_FILTER_NOT_DONE", name);
            }
            if (!name.matches("[A-Za-z]\\w*")) {
                throw wrong(name);
            }
            return name;
        }

        private String literal() {
            var literal = next();
            if (literal.startsWith("'")) {
                return literal.substring(1, literal.length() - 1).replace("''", "'");
            }
            if (literal.equals("null") || is("(") || is("/")) {
                throw ODataRefused.notDone("ODATA_FILTER_NOT_DONE", literal);
            }
            return literal;
        }

        private boolean is(String token) {
            return at < tokens.size() && tokens.get(at).equals(token);
        }

        private String next() {
            if (at == tokens.size()) {
                throw ODataRefused.bad("ODATA_FILTER_UNREADABLE", text);
            }
            return tokens.get(at++);
        }

        private static ODataRefused wrong(String word) {
            return NOT_DONE.contains(word)
                    ? ODataRefused.notDone("ODATA_FILTER_NOT_DONE", word)
                    : ODataRefused.bad("ODATA_FILTER_UNREADABLE", word);
        }

        private static Optional<Comparison> comparison(String word) {
            return Stream.of(Comparison.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    /// What a column is held against.
    ///
    /// @param reader of a literal; it refuses what is none
    <T extends Comparable<? super T>> Bounds<T> bounds(String column, Function<String, T> reader) {
        return new Bounds<>(
                of(column)
                        .map(term ->
                                new Bounds.Bound<>(term.comparison(), reader.apply(term.literal())))
                        .toList());
    }

    /// What a column must be equal to; several differing ones are met by nothing.
    List<String> equal(String column) {
        return of(column).map(Term::literal).distinct().toList();
    }

    private Stream<Term> of(String column) {
        return terms.stream().filter(term -> term.column().equals(column));
    }
}
